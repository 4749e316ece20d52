/// The units of systemd that send what is kept (systemd.path(5), systemd.timer(5)).
struct SpoolUnits {
  let command: [String]
  /// The folder that is watched.
  let folder: String
  let environment: [(name: String, value: String)]

  private static let name = "desk110-spool"

  /// The names of the units.
  var names: [String] { started + ["\(Self.name).service"] }
  /// Those that start the service.
  var started: [String] { ["\(Self.name).path", "\(Self.name).timer"] }

  /// The names with their texts.
  var files: [(name: String, text: String)] {
    [
      (
        "\(Self.name).service",
        SystemdUnit.service("desk110: send the calls kept here", command, environment)
      ),
      (
        // Not DirectoryNotEmpty=: while the server is away that would start it without end.
        "\(Self.name).path",
        """
        [Unit]
        Description=desk110: calls are kept here

        [Path]
        PathChanged=\(folder)

        [Install]
        WantedBy=paths.target

        """
      ),
      (
        "\(Self.name).timer",
        """
        [Unit]
        Description=desk110: try again to send the calls kept here

        [Timer]
        OnActiveSec=1min
        OnUnitInactiveSec=1min
        RandomizedDelaySec=30

        [Install]
        WantedBy=timers.target

        """
      ),
    ]
  }
}
