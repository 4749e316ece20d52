/// A briefing may have gone, so that this run must not send it again.
struct DoubtfulDelivery: Error {
  let complaint: Complaint
}
