extension Asking {
  /// A request for a stop of the account of a case, and what follows, each step within the next.
  private static func stop(_ fraudCase: String) -> String {
    """
    api.request_stop('{6222000000000099}', '\(fraudCase)', '{"stop_bank": "x", "stop_name": "x",
      "at": "2026-11-10T09:00:00+08:00", "from_bank": "x", "from_name": "x",
      "victim_phone": "13900000099", "victim_name": "x", "document_kind": "other",
      "document_number": "x", "description": "x"}') ->> 'stop'
    """
  }

  private static func submitted(_ fraudCase: String) -> String {
    "api.submit_stop(\(stop(fraudCase)), null) ->> 'stop'"
  }

  private static func frozen(_ fraudCase: String) -> String {
    """
    api.freeze_account('{6222000000000099}', '\(fraudCase)', '{"filed_number": "1", "fen": 1}')
      ->> 'freeze'
    """
  }

  /// About what is stopped or frozen for a case of a desk.
  static let ofStops: [Asking] = [
    Asking("request_stop", working) { _, one, _ in "select \(stop(one))" },
    Asking("complete_stop", working) { _, one, _ in
      "select api.complete_stop(\(stop(one)), '{}')"
    },
    Asking("submit_stop", working) { _, one, _ in "select \(submitted(one))" },
    Asking("execute_stop", working) { _, one, _ in
      "select api.execute_stop(\(submitted(one)), '{}')"
    },
    Asking("refuse_stop", working) { _, one, _ in
      "select api.refuse_stop(\(submitted(one)), 'x', null)"
    },
    Asking("release_stop", working) { _, one, _ in
      "select api.release_stop(\(stop(one)), null, null)"
    },
    Asking("export_stops", working) { _, one, _ in
      "select api.export_stops(array[\(stop(one))], 'x')"
    },
    Asking("freeze_account", working) { _, one, _ in "select \(frozen(one))" },
    Asking("begin_freeze", working) { _, one, _ in
      """
      select api.begin_freeze(api.freeze_account('{6222000000000099}', '\(one)',
        '{"filed_number": "1", "fen": 1, "queued": true}') ->> 'freeze', '{}')
      """
    },
    Asking("renew_freeze", working) { _, one, _ in "select api.renew_freeze(\(frozen(one)), '{}')"
    },
    Asking("release_freeze", working) { _, one, _ in
      "select api.release_freeze(\(frozen(one)), '{}')"
    },
    Asking("return_frozen", working) { _, one, _ in
      "select api.return_frozen(\(frozen(one)), '{\"fen\": 1}')"
    },
  ]
}
