/// What a table is of, set over it.
struct TableCaption {
  let layout: TextLayout
  /// Points; nothing where the table has no name.
  let height: Double
}
