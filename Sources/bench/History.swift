import Postgres

/// Years of invented calls, written straight into the tables: through the door they would take
/// hours.
///
/// They have the shape that figures and look-ups feel: the hours of a day, the shares of kinds,
/// tactics, divisions and outcomes, one call in ten with a loss, three mentions in two calls, phones
/// and links that a gang's calls share, and phones that everybody's name.
enum History {
  /// Calls a day, so that all of them come in three years.
  static func callsPerDay(scale: Int) -> Int { (scale + days - 1) / days }

  private static let days = 1095

  /// What is run; another text is another data set.
  static let recipe = opening + given + rows + AccountHistory.rows + closing

  /// Fills an empty log with calls up to yesterday.
  ///
  /// - Parameters:
  ///   - session: Of the one who made the cluster, as foreign keys rest.
  ///   - calls: How many calls.
  ///   - callsPerDay: How many a day; the oldest day may have fewer.
  /// - Throws: `PostgresError`.
  static func fill(_ session: Session, calls: Int, callsPerDay: Int) throws {
    _ = try session.run("select set_config('bench.scale', \(String(calls)), false)")
    _ = try session.run("select set_config('bench.a_day', \(String(callsPerDay)), false)")
    try session.runScript(recipe)
    try session.runScript("vacuum (analyze)")
  }

  // Triggers rest: foreign keys are right by construction, and checking them takes most of the
  // time. Indexes are made when their rows are there.
  private static let opening = """
    begin;
    set local session_replication_role = replica;
    set local synchronous_commit = off;
    set local maintenance_work_mem = '1GB';
    set local temp_buffers = '64MB';
    create temporary table dropped on commit drop as
      select pg_get_indexdef(x.indexrelid) as definition, x.indexrelid::regclass::text as name
      from pg_index x join pg_class c on c.oid = x.indrelid
      where c.relnamespace = 'desk110'::regnamespace and c.relname in (
          'fraud_case', 'call', 'personal', 'element', 'identifier', 'mention', 'money', 'dissuasion', 'outcome', 'audit')
        and not exists (select from pg_constraint k where k.conindid = x.indexrelid);
    do $$
    declare
      d record;
    begin
      for d in select name from dropped loop
        execute 'drop index ' || d.name;
      end loop;
    end
    $$;

    """

  private static let given = """
    create temporary table given on commit drop as
      select i, h, h / 1000 % 1000 as share, at, kind, kind in ('loss', 'attempt', 'in_progress', 'dissuasion') as is_case,
        'T' || (array['01', '04', '02', '05', '06', '03', '08', '07', '10', '09', '11', '12', '13'])[
          width_bucket(h % 1000, array[0, 340, 474, 589, 697, 779, 848, 892, 935, 956, 972, 983, 995])] as tactic
      from (
        select i, hashint8(i) & 2147483647 as h, day - (n - i) / a_day * interval '1 day' + (
            hour - 1 + (place - before[hour])::numeric / (before[hour + 1] - before[hour])) * interval '1 hour' as at,
          case when i % 10 = 0 then 'loss' else (array['consultation', 'attempt', 'tip', 'dissuasion', 'not_fraud', 'invalid',
            'in_progress', 'follow_up'])[width_bucket((hashint8(-i) & 2147483647) % 90, array[0, 70, 76, 80, 84, 86, 88, 89])]
          end as kind
        from (
          select i, n, a_day, day, before, place, width_bucket(place, before) as hour
          from (
            select i, n, a_day, date_trunc('day', now()) - interval '1 day' as day, before,
              (a_day - 1 - (n - i) % a_day) * before[25] / a_day as place
            from (
              select current_setting('bench.scale')::bigint as n, current_setting('bench.a_day')::bigint as a_day,
                array[0, 8, 13, 16, 18, 20, 24, 33, 55, 107, 193, 297, 389, 449, 507, 595, 691, 777, 843, 893, 941, 987, 1025,
                  1051, 1066]::bigint[] as before
            ) s, generate_series(1, n) i
          ) p
        ) p
      ) g;

    """

  private static let closing = """
    do $$
    declare
      d record;
    begin
      for d in select definition from dropped loop
        execute d.definition;
      end loop;
    end
    $$;
    commit;
    """
}
