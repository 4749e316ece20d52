import Glibc
import Support

/// A cluster with the schema and two officers, which every run has a copy of.
enum Template {
  static let prefix = "/tmp/desk110-fault-\(getpid())-"

  /// The server, stopped; made once.
  static let shared = Result { () throws -> FaultServer in
    removeLeftovers()
    guard let folder = Files.makeFolder(prefix) else { throw Rig.Flaw(reason: "no folder") }
    atexit { Template.remove { $0 == getpid() } }
    unsafe chmod(folder, 0o711)
    let server = try FaultServer(in: folder)
    try server.make()
    try server.start()
    server.tell("create database desk110", database: "postgres")
    let terminal = DeskTerminal(
      program: "\(Products.folder)/desk", state: "\(folder)/state", scratch: folder,
      conninfo: server.conninfo(), variables: [:])
    try run(["up"], terminal)
    for officer in Rig.officers {
      try run(
        ["user", "add", officer, "--role", "officer", "--desk", "000000", "--certificate"], terminal
      )
    }
    guard Files.write(hindering, to: "\(folder)/hindering.sql"),
      Program.run(["psql", "-XAtq", "-f", "\(folder)/hindering.sql", server.conninfo()]) == 0
    else { throw Rig.Flaw(reason: "no trigger") }
    try server.stopOrderly()
    return server
  }

  private static func run(_ words: [String], _ terminal: DeskTerminal) throws {
    let outcome = terminal.run(words, as: FaultServer.maker, at: "maker")
    guard outcome.status == 0 else { throw Rig.Flaw(reason: outcome.errors) }
  }

  /// Lets every other call that is written meet the trouble that there is.
  private static let hindering = """
    create schema harness;
    create table harness.trouble (state text not null);
    create function harness.hinder() returns trigger language plpgsql security definer
    as $$
    declare
      v_state text := (select state from harness.trouble limit 1);
    begin
      if v_state is not null and random() < 0.5 then
        raise exception 'in the way' using errcode = v_state;
      end if;
      return new;
    end
    $$;
    create trigger hinder before insert on desk110.call
      for each row execute function harness.hinder();
    """

  private static func removeLeftovers() {
    remove { kill($0, 0) == -1 && errno == ESRCH }
  }

  /// Stops the servers, and removes the folders, of the processes chosen.
  private static func remove(ofProcess isChosen: (pid_t) -> Bool) {
    let start = "desk110-fault-"
    for name in Files.names(in: "/tmp") where name.hasPrefix(start) {
      guard let owner = pid_t(name.dropFirst(start.count).prefix { $0 != "-" }), isChosen(owner)
      else { continue }
      let script = """
        for data in "$0"/data "$0"/*/data; do
          server=$(head -1 "$data/postmaster.pid") || continue
          [ "$(readlink "/proc/$server/cwd")" != "$data" ] || kill -QUIT "$server"
        done
        umount --lazy "$0/data" "$0/spool"; rm -rf --one-file-system "$0"
        """
      _ = Program.run(["sh", "-c", script, "/tmp/\(name)"])
    }
  }
}
