extension Document {
  /// The style of HTML: the official form on paper (GB/T 9704), a column on the screen.
  static let style = """
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    html { background: #eee; }
    body { margin: 0; color: #222; line-height: 1.75;
      font: 16px FandolFang, FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif", serif; }
    main { box-sizing: border-box; max-width: 210mm; margin: 2em auto; padding: 3em 8%;
      background: #fff; box-shadow: 0 1px 6px #bbb; }
    header { text-align: center; }
    .issuer { margin: 0; color: #c00; font-size: 2.2em; font-weight: bold; line-height: 1.3;
      letter-spacing: .08em; font-family: "Noto Serif CJK SC", serif; }
    .number { margin: 0 0 1.5em; padding: 1em 0 .6em; border-bottom: 2px solid #c00; }
    h1 { margin: 1em 0 .4em; font-size: 1.5em; line-height: 1.4;
      font-family: "Noto Serif CJK SC", serif; }
    .subtitle { margin: 0; }
    h2, caption, th, svg { font-family: SimHei, "Noto Sans CJK SC", "Noto Sans", sans-serif; }
    h2 { margin: 1.4em 0 .3em; font-size: 1em; break-after: avoid; }
    p { margin: 0 0 .3em; text-align: justify; overflow-wrap: anywhere; orphans: 2; widows: 2; }
    :lang(zh) section > p { text-indent: 2em; }
    header p, .signature, section > p.note { text-align: inherit; text-indent: 0; }
    .page { break-before: page; }
    .note { font-size: .85em; color: #555; }
    table { width: 100%; margin: .8em 0 1.2em; border-collapse: collapse; font-size: .84em;
      line-height: 1.45; font-variant-numeric: tabular-nums; }
    caption { padding-bottom: .3em; font-weight: bold; break-after: avoid; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { padding: .25em .5em; border: 1px solid #888; overflow-wrap: anywhere; }
    th { background: #f2f2f2; font-weight: bold; }
    .figure { text-align: right; white-space: nowrap; }
    .total { font-weight: bold; }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(19em, 1fr));
      gap: 0 1.4em; align-items: start; }
    .columns table { font-size: .76em; }
    figure { margin: 1em 0; break-inside: avoid; }
    svg { display: block; width: 100%; height: auto; }
    .signature { margin-top: 2.5em; padding-right: 2em; text-align: right; break-inside: avoid; }
    footer { margin-top: 2em; padding-top: .5em; border-top: 1px solid #bbb; color: #555;
      font-size: .75em; overflow-wrap: anywhere; }
    @media print {
      html, main { background: none; }
      main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
      body { font-size: 12pt; }
      .columns { grid-template-columns: 1fr 1fr; }
      .columns table { font-size: .66em; margin: .5em 0 .8em; }
    }
    """
}
