import Glibc

/// What the private server's files say.
struct ServerSettings {
  var home: String
  var maker: String
  /// Whether the server has `auth_delay`, which makes whoever guesses a password wait.
  var hasDelay = false

  /// The name of the settings file in the data folder.
  static let fileName = "desk110.conf"

  /// The settings we own, included last; `alter system` still goes before them.
  var text: String {
    """
    # Written by desk at each start. Set other values by "alter system", which goes first.
    listen_addresses = ''
    port = 5432
    unix_socket_directories = \(quoted("\"\(home)/run\""))
    unix_socket_permissions = 0777
    max_connections = 100
    password_encryption = 'scram-sha-256'

    fsync = on
    full_page_writes = on
    synchronous_commit = on
    shared_buffers = \(sharedBufferMegabytes)MB
    jit = off

    \(hasDelay ? Self.delay : "")timezone = 'Asia/Shanghai'
    log_timezone = 'Asia/Shanghai'
    lc_messages = 'C'
    datestyle = 'iso, ymd'

    logging_collector = on
    log_destination = 'stderr'
    log_directory = \(quoted("\(home)/log"))
    log_filename = 'postgresql-%a.log'
    log_file_mode = 0600
    log_rotation_age = 1d
    log_rotation_size = 0
    log_truncate_on_rotation = on
    log_line_prefix = '%m [%p] %u '

    # What victims say is kept in tables, never in a log.
    log_statement = 'none'
    log_min_duration_statement = -1
    log_min_error_statement = 'panic'
    # An error's own words quote what was no number or no time.
    log_min_messages = 'log'
    log_parameter_max_length = 0
    log_parameter_max_length_on_error = 0
    log_error_verbosity = 'terse'

    """
  }

  /// A second for each refused log-in (auth_delay, of PostgreSQL's own modules).
  private static let delay = """
    shared_preload_libraries = 'auth_delay'
    auth_delay.milliseconds = 1000


    """

  /// Who may log in: the maker by being that OS user, everyone else by password.
  var access: String {
    """
    # The OS user who made the cluster administers it; everyone else gives a password.
    local all "\(maker)" peer
    local all all scram-sha-256

    """
  }

  /// An eighth of the memory, between what PostgreSQL takes by default and what a desk can use.
  private var sharedBufferMegabytes: Int {
    let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return min(max(memory / 8 / 1_048_576, 128), 1024)
  }

  private func quoted(_ value: String) -> String {
    "'" + value.flatMap { $0 == "'" ? "''" : $0 == "\\" ? "\\\\" : "\($0)" } + "'"
  }
}
