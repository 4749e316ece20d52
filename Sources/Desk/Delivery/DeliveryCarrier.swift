import Briefing
import Domain

/// Puts an issued briefing where it is to go, in all its forms.
struct DeliveryCarrier {
  let room: BriefingRoom
  let plan: DeliveryPlan
  let configuration: DeliveryConfiguration
  let seat: Seat

  /// What is to be carried.
  enum Load {
    case files([(name: String, bytes: [UInt8])], folder: String)
    case mail(MailMessage)
  }

  /// Makes its files, and the mail they go with, as the correction of an older revision where one is
  /// named.
  ///
  /// - Throws: Where a file cannot be made, or the older one not be read.
  func pack(
    _ frozen: FrozenBriefing, correcting old: Briefing.Issue?, at now: Instant
  ) throws -> Load {
    let files = try plan.forms.map { form in
      (form: form, bytes: try seat.bytes(of: frozen, as: form))
    }
    let parcel = BriefingParcel(frozen, unit: room.unit)
    switch plan.way {
    case .folder(let folder):
      return .files(
        files.map { (name: parcel.fileName($0.form), bytes: $0.bytes) }, folder: folder)
    case .mail(let addresses):
      let before = try old.flatMap { old in
        try room.briefings.show(old.number, revision: old.revision)
      }
      return .mail(
        parcel.message(
          to: addresses, from: configuration.sender,
          files.map { file in
            .init(
              name: "\(parcel.title).\(file.form.ending)", type: file.form.mediaType,
              bytes: file.bytes)
          },
          correcting: before.map { BriefingParcel($0, unit: room.unit) }, at: now))
    }
  }

  func carry(_ load: Load) -> Handover {
    switch load {
    case .files(let files, let folder):
      do throws(Complaint) {
        for file in files { try FolderDelivery.put(file.bytes, named: file.name, in: folder) }
        return .taken
      } catch {
        return .failed(error)
      }
    case .mail(let message):
      return Sendmail(
        path: configuration.sendmail, configuration: configuration.path,
        secondsMax: configuration.mailSeconds
      ).send(message, environment: seat.environment)
    }
  }
}
