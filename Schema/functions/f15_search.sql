-- Searching what was said in calls.
--
-- Recording leaves the index alone: it notes the call as unread, and the next search of the desk reads in what is unread
-- before it looks. What is read is scrubbed as in lists, so that nothing is found by what is masked.
set local role desk110_owner;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['call_unread', 'call_text'] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format(
      'create policy own_units on desk110.%I to desk110_owner '
      'using (unit_id = any ((select desk110.my_units())::integer[])) with check (true)', v_table);
  end loop;
end
$$;
-- No condition here, or the index would not be asked; the numbers tell no words, and texts are read by desk.
alter table desk110.call_gram enable row level security, force row level security;
create policy all_rows on desk110.call_gram to desk110_owner using (true) with check (true);
alter table desk110.saved_search enable row level security, force row level security;
create policy own_rows on desk110.saved_search to desk110_owner using (login = desk110.me()) with check (login = desk110.me());

create function desk110.note_amended() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.call_unread (unit_id, call_id) values (new.unit_id, new.id) on conflict do nothing;
  return null;
end
$$;
comment on function desk110.note_amended() is 'Notes a call whose words changed as unread.';
create trigger call_amended after update of revision on desk110.call
  for each row execute function desk110.note_amended();

create function desk110.compared(p_text text) returns text
  language plpgsql immutable strict parallel safe
as $$
declare
  v_traditional constant text :=
    '萬億兩圓塊錢點時號賬帐帳戶貸額轉匯領導騙詐銀單務購網買賣個這說電話視頻聯繫機碼認證貴陸貳參僅紀內幣資' ||
    '財經濟險費還對帶開關門間闆長員師遊戲裝備賠償風來後過們從發現見親愛結護軍隊車綁獎稅檢檔凍驗實補貼徵訊' ||
    '學園條約餘幾註銷選擇種類軟體遠監獄傳樣訂寶東級會儲聲臉換圖鏈樂雲訴殺豬盤賭貨運遞歲豐區國臺灣廣聽問題' ||
    '應該當嗎麼樓處辦業產農華陳劉張楊趙吳孫馬鄭謝韓馮許鄧蕭葉蔣蘇盧賈鄒龍賀顧龔嚴湯溫莊聶魯歐蘭畢媽爺嬸孃' ||
    '兒婦顯標總計構誘職術設緊請寫讓給沒無與並雙隻筆據書紙簽終絡線組統維續繼繳納織練緣編緩積穩競質賞賺贏贈' ||
    '趕跡轄輕載輛輸辭邊達遲郵鄉釋針鈔鉤錄錯鎖鏡鐘鐵閱階際隨雖雜離難靜頂項順須預頓頭願顆飛飯館騎驚髒鬧麵黃' ||
    '黨齊龐傭債傷僑僞偽價優儘凈準剛創劃劇動勞勢勝勸勵協厲啟喚喪嘗嚇團圍執報場墊壓壞壽夠夥奪奮娛嬰寧審寬將' ||
    '專尋屆屬嶺島帥幫幹廠廳彈復徹恆惡惱態慘慣慮憂憑懷戰拋捨掃掛採揮損搖搶摺撥擁擊擔擠擬擴擺攔攜敗數斷於晉' ||
    '暈暫極榮槍樁橋歡歷歸殘毀氣決況洩淨減測滅滿漲潔濤灑災煙熱燈營爭爲為牽狀獨獲環甯畫異療盜盡眾睏確禮禍稱' ||
    '窮竄節範築簡籌糧糾細紹絕綜綠綱緒緝縣縮義習聖聞肅脅腦臨興舉舊艙艦莖萊蔔薦藥蘋虛虧蟲衛裡製複褲覺觀觸討' ||
    '訓託記訪診評詢試詳誤誰課調談論諮謊講識議讀變豎負貧責貪貿趨躍軌較輔輩轟適遺鄰醫釣鈴銘鋼錶鍵鎮閃閉閩陰' ||
    '陽隱雞韌頁頒頗頸顏饋騷驅驟鬥魚鳥麗齡龜滬瀋遼漢濱贛瓊陝喬洶卻嘅';
  v_simplified constant text :=
    '万亿两圆块钱点时号账账账户贷额转汇领导骗诈银单务购网买卖个这说电话视频联系机码认证贵陆贰叁仅纪内币资' ||
    '财经济险费还对带开关门间板长员师游戏装备赔偿风来后过们从发现见亲爱结护军队车绑奖税检档冻验实补贴征讯' ||
    '学园条约余几注销选择种类软体远监狱传样订宝东级会储声脸换图链乐云诉杀猪盘赌货运递岁丰区国台湾广听问题' ||
    '应该当吗么楼处办业产农华陈刘张杨赵吴孙马郑谢韩冯许邓萧叶蒋苏卢贾邹龙贺顾龚严汤温庄聂鲁欧兰毕妈爷婶娘' ||
    '儿妇显标总计构诱职术设紧请写让给没无与并双只笔据书纸签终络线组统维续继缴纳织练缘编缓积稳竞质赏赚赢赠' ||
    '赶迹辖轻载辆输辞边达迟邮乡释针钞钩录错锁镜钟铁阅阶际随虽杂离难静顶项顺须预顿头愿颗飞饭馆骑惊脏闹面黄' ||
    '党齐庞佣债伤侨伪伪价优尽净准刚创划剧动劳势胜劝励协厉启唤丧尝吓团围执报场垫压坏寿够伙夺奋娱婴宁审宽将' ||
    '专寻届属岭岛帅帮干厂厅弹复彻恒恶恼态惨惯虑忧凭怀战抛舍扫挂采挥损摇抢折拨拥击担挤拟扩摆拦携败数断于晋' ||
    '晕暂极荣枪桩桥欢历归残毁气决况泄净减测灭满涨洁涛洒灾烟热灯营争为为牵状独获环宁画异疗盗尽众困确礼祸称' ||
    '穷窜节范筑简筹粮纠细绍绝综绿纲绪缉县缩义习圣闻肃胁脑临兴举旧舱舰茎莱卜荐药苹虚亏虫卫里制复裤觉观触讨' ||
    '训托记访诊评询试详误谁课调谈论咨谎讲识议读变竖负贫责贪贸趋跃轨较辅辈轰适遗邻医钓铃铭钢表键镇闪闭闽阴' ||
    '阳隐鸡韧页颁颇颈颜馈骚驱骤斗鱼鸟丽龄龟沪沈辽汉滨赣琼陕乔汹却的';
begin
  -- What is no letter, digit, *, %, _ or line end: it stands between words and is no part of one.
  p_text := regexp_replace(p_text,
    '[\u0001-\u0009\u000b-\u0024\u0026-\u0029\u002b-\u002f:-@\u005b-\u005e`\u007b-\u00bf\u0300-\u036f\u2000-\u206f\u3000-\u3004\u3008-\u3020\u3030-\u303f'
    '\ufe00-\ufe6f\ufeff\uff01-\uff04\uff06-\uff09\uff0b-\uff0f\uff1a-\uff20\uff3b-\uff3e\uff40\uff5b-\uff65]', ' ', 'g');
  if p_text ~ '[\uff05-\uff5a]' then
    p_text := translate(p_text,
      '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ％＿＊',
      '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%_*');
  end if;
  -- Most texts have none of these, and to look is cheaper than to replace.
  if p_text ~ ('[' || v_traditional || ']') then
    p_text := translate(p_text, v_traditional, v_simplified);
  end if;
  return lower(p_text collate "C");
end
$$;
comment on function desk110.compared(text) is
  'A text character for character in the one form words are compared in: lower case, narrow, simplified; a space for what is no part of a word.';

create function desk110.folded(p_text text) returns text
  language sql immutable strict parallel safe
return replace(desk110.compared(p_text), ' ', '');
comment on function desk110.folded(text) is 'A text as it is searched: what is no part of a word is gone.';

create function desk110.grams(p_unit integer, p_folded text) returns integer[]
  language sql immutable strict parallel safe
return array(
  -- 2^31 - 1 is prime: two that fall together only make a call a candidate that is none.
  select distinct ((ascii(g.c) * 40503::bigint + ascii(g.next) * 65599::bigint * 32771 + p_unit * 1000003::bigint) % 2147483647)::integer
  from (
    select w.c, lead(w.c) over (order by w.place) as next
    from string_to_table(p_folded, null) with ordinality w (c, place)
  ) g
  where g.next is not null and g.c <> E'\n' and g.next <> E'\n');
comment on function desk110.grams(integer, text) is 'Each two characters in a row of a folded text as a number of the desk''s own.';

-- Full-width digits are narrowed first, as words are compared narrow and a number is known by its plain digits.
create function desk110.told(p_sheet jsonb) returns text
  language sql immutable
  set search_path = pg_catalog, pg_temp
return desk110.scrub(
  translate(concat_ws(E'\n',
    replace(p_sheet ->> 'narrative', E'\n', ' '), p_sheet #>> '{elements,claimed_identity}', p_sheet #>> '{elements,pretext}',
    (select string_agg(e.said, E'\n' order by e.place)
      from jsonb_array_elements_text(p_sheet #> '{elements,phrases}') with ordinality e (said, place)),
    (select string_agg(e.said, E'\n' order by e.place)
      from jsonb_array_elements_text(p_sheet #> '{elements,apps}') with ordinality e (said, place)),
    replace(p_sheet ->> 'note', E'\n', ' ')), '０１２３４５６７８９', '0123456789'),
  p_sheet);
comment on function desk110.told(jsonb) is 'What was said, as a sheet has it, a line each; scrubbed as in lists.';

create function desk110.note_unread(p_calls bigint[], p_unit integer) returns void
  language plpgsql
as $$
begin
  insert into desk110.call_unread (unit_id, call_id) select p_unit, unnest(p_calls);
end
$$;
comment on function desk110.note_unread(bigint[], integer) is 'Notes calls just recorded as unread.';

create function desk110.read_in(p_unit integer, p_limit integer) returns bigint
  language plpgsql
as $$
declare
  v_calls bigint[];
begin
  if not exists (select from desk110.call_unread r where r.unit_id = p_unit) then
    return 0;
  end if;
  -- One at a time, to its end: so turns count up in the order in which they are seen.
  perform pg_advisory_xact_lock(hashtext('desk110.read_in'), p_unit);
  v_calls := array(
    select r.call_id from desk110.call_unread r where r.unit_id = p_unit order by r.call_id desc limit p_limit);
  delete from desk110.call_gram g where g.call_id = any (v_calls);
  delete from desk110.call_text t where t.call_id = any (v_calls);
  with read as (
    insert into desk110.call_text (call_id, unit_id, received_at, kind, tactic, officer, said, folded)
    select w.id, p_unit, w.received_at, w.kind, w.tactic, w.officer, w.said, desk110.folded(w.said)
    from (
      select k.id, k.received_at, k.kind, k.tactic, k.officer, desk110.told(s.sheet) as said
      from unnest(v_calls) c (id)
      join desk110.call k on k.id = c.id
      cross join lateral desk110.sheet_of(k.id) s (sheet)
      offset 0
    ) w
    where w.said <> ''
    order by w.id
    returning call_id, folded
  )
  insert into desk110.call_gram (call_id, grams)
  select r.call_id, desk110.grams(p_unit, r.folded) from read r;
  delete from desk110.call_unread r where r.unit_id = p_unit and r.call_id = any (v_calls);
  return (select count(*) from desk110.call_unread r where r.unit_id = p_unit);
end
$$;
comment on function desk110.read_in(integer, integer) is
  'Reads in the newest of the calls that are unread, so many at most; answers how many still are.';

create function desk110.search_words(p_query text) returns table (word text, is_without boolean)
  language plpgsql immutable
as $$
begin
  if p_query is null or length(p_query) > 1000 then
    perform desk110.refuse('DK422', 'search_length', 'a search has 1000 characters at most');
  end if;
  if p_query ~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]' then
    perform desk110.refuse('DK422', 'search_control', 'a search has no control characters');
  end if;
  return query
    select f.word, f.is_without
    from (
      select desk110.folded(coalesce(n.found[2], n.found[3])) as word, n.found[1] = '-' as is_without, n.place
      from regexp_matches(translate(p_query, E'\t\n\r　“”＂－', '    """-'), '(-?)(?:"([^"]*)"?|([^ "]+))', 'g')
        with ordinality n (found, place)
    ) f
    where f.word <> ''
    group by f.word, f.is_without
    order by min(f.place)
    limit 21;
end
$$;
comment on function desk110.search_words(text) is
  'The words of a search, folded: all that are to be there, and with - those that are not; what stands in quotes is one word.';

create function desk110.call_paid(p_call bigint) returns bigint
  language plpgsql stable
as $$
begin
  return (
    select coalesce(sum(m.amount_fen), 0)
    from desk110.money m
    where m.call_id = p_call and m.kind = 'paid'
      and not exists (select from desk110.money_withdrawal w where w.money_id = m.id));
end
$$;
comment on function desk110.call_paid(bigint) is 'What was paid as told in a call, in fen, without what was withdrawn.';

-- No subquery here, so that it is written into the queries that ask it.
create function desk110.search_keeps(p_filter jsonb, p_call bigint, p_kind text, p_tactic text, p_officer name) returns boolean
  language sql stable
return (not p_filter ? 'kind' or p_kind = p_filter ->> 'kind')
  and (not p_filter ? 'tactic' or starts_with(p_tactic, p_filter ->> 'tactic'))
  and (not p_filter ? 'officer' or p_officer = p_filter ->> 'officer')
  and (not p_filter ? 'min_fen' or desk110.call_paid(p_call) >= (p_filter ->> 'min_fen')::bigint);
comment on function desk110.search_keeps(jsonb, bigint, text, text, name) is 'Whether a filter keeps a call, but for its time and case.';

-- A call that is unread although it has a text was amended: what it said before is not to be found.
create function desk110.search_newest(p_unit integer, p_filter jsonb, p_with text[], p_without text[], p_walk bigint)
  returns table (walked bigint, ids bigint[])
  language plpgsql stable
  set plan_cache_mode = force_custom_plan
  set enable_bitmapscan = off
as $$
declare
  v_from timestamptz := coalesce((p_filter ->> 'from')::timestamptz, '-infinity');
  v_to   timestamptz := coalesce((p_filter ->> 'to')::timestamptz, 'infinity');
begin
  return query
    select count(*), coalesce(array_agg(w.call_id) filter (
      where w.folded like all (p_with) and not w.folded like any (p_without)
        and desk110.search_keeps(p_filter, w.call_id, w.kind, w.tactic, w.officer)
        and not exists (select from desk110.call_unread u where u.unit_id = p_unit and u.call_id = w.call_id)), '{}')
    from (
      select t.call_id, t.kind, t.tactic, t.officer, t.folded
      from desk110.call_text t
      where t.unit_id = p_unit and t.received_at >= v_from and t.received_at < v_to
      order by t.received_at desc, t.call_id desc
      limit p_walk
    ) w;
end
$$;
comment on function desk110.search_newest(integer, jsonb, text[], text[], bigint) is
  'Those of the newest calls whose text is like all patterns and like none of the others, newest first, and how many were looked at.';

create function desk110.search_grams(p_grams integer[], p_filter jsonb, p_with text[], p_without text[]) returns bigint[]
  language plpgsql stable
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_from timestamptz := coalesce((p_filter ->> 'from')::timestamptz, '-infinity');
  v_to   timestamptz := coalesce((p_filter ->> 'to')::timestamptz, 'infinity');
begin
  return array(
    select t.call_id
    -- An array, so that texts are fetched one by one whatever the planner expects of the index.
    from unnest(array(select g.call_id from desk110.call_gram g where g.grams @> p_grams)) c (id)
    join desk110.call_text t on t.call_id = c.id
    where t.received_at >= v_from and t.received_at < v_to
      and t.folded like all (p_with) and not t.folded like any (p_without)
      and desk110.search_keeps(p_filter, t.call_id, t.kind, t.tactic, t.officer)
      and not exists (select from desk110.call_unread u where u.unit_id = t.unit_id and u.call_id = t.call_id)
    order by t.received_at desc, t.call_id desc);
end
$$;
comment on function desk110.search_grams(integer[], jsonb, text[], text[]) is
  'The calls that the index names and whose text is like all patterns and like none of the others, newest first.';

create function desk110.search_case(p_filter jsonb, p_with text[], p_without text[]) returns bigint[]
  language plpgsql stable
as $$
declare
  v_from timestamptz := coalesce((p_filter ->> 'from')::timestamptz, '-infinity');
  v_to   timestamptz := coalesce((p_filter ->> 'to')::timestamptz, 'infinity');
begin
  return array(
    select t.call_id
    from desk110.fraud_case named
    join desk110.fraud_case c on c.root_id = named.root_id
    join desk110.call k on k.case_id = c.id
    join desk110.call_text t on t.call_id = k.id
    where named.id = desk110.id_of(8, p_filter ->> 'case')
      and t.received_at >= v_from and t.received_at < v_to
      and t.folded like all (p_with) and not t.folded like any (p_without)
      and desk110.search_keeps(p_filter, t.call_id, t.kind, t.tactic, t.officer)
      and not exists (select from desk110.call_unread u where u.unit_id = t.unit_id and u.call_id = t.call_id)
    order by t.received_at desc, t.call_id desc);
end
$$;
comment on function desk110.search_case(jsonb, text[], text[]) is
  'The calls of a case whose text is like all patterns and like none of the others, newest first.';

create function desk110.search_rank(p_unit integer, p_ids bigint[], p_words text[]) returns jsonb
  language plpgsql stable
as $$
declare
  v_rarity double precision[] := array(
    select ln((1001 + count(*)) / (1.0 + count(*) filter (where strpos(s.folded, w.word) > 0)))
    from unnest(p_words) with ordinality w (word, place)
    left join (
      select t.folded from desk110.call_text t where t.unit_id = p_unit order by t.received_at desc, t.call_id desc limit 1000
    ) s on true
    group by w.place
    order by w.place);
begin
  return (
    select jsonb_object_agg(t.call_id, round((n.told + 2 / (1 + n.apart / 10.0)
      + power(0.5, greatest(extract(epoch from now() - t.received_at), 0) / 7776000))::numeric, 3))
    from unnest(p_ids) f (id)
    join desk110.call_text t on t.call_id = f.id
    cross join lateral (
      select sum(v_rarity[w.place] * (1 + ln(greatest(
          (length(t.folded) - length(replace(t.folded, w.word, ''))) / length(w.word), 1)))) as told,
        max(strpos(t.folded, w.word)) - min(strpos(t.folded, w.word)) as apart
      from unnest(p_words) with ordinality w (word, place)
    ) n);
end
$$;
comment on function desk110.search_rank(integer, bigint[], text[]) is
  'A score for each call: how often each word is told, a rare one for more; up to 2 where they stand together, up to 1 for a '
  'recent call, half of it after 90 days.';

create function desk110.excerpt(p_said text, p_words text[], p_length integer) returns jsonb
  language plpgsql immutable
as $$
declare
  v_line   text := translate(p_said, E'\n\r\t', '   ');
  v_form   text := desk110.compared(p_said);
  v_folded text := replace(v_form, ' ', '');
  v_places integer[] := array(
    select w.place from string_to_table(v_form, null) with ordinality w (c, place) where w.c <> ' ' order by w.place);
  v_marks  int4multirange := '{}';
  v_start  integer;
  v_word   text;
  v_at     integer;
  v_next   integer;
begin
  foreach v_word in array p_words loop
    v_at := 1;
    for i in 1..100 loop
      v_next := strpos(substr(v_folded, v_at), v_word);
      exit when v_next = 0;
      v_at := v_at + v_next - 1;
      v_marks := v_marks + int4multirange(int4range(v_places[v_at] - 1, v_places[v_at + length(v_word) - 1]));
      v_at := v_at + length(v_word);
    end loop;
  end loop;
  v_start := greatest(least(coalesce(lower(v_marks), 0) - p_length / 4, length(v_line) - p_length), 0);
  return jsonb_build_object(
    'excerpt', case when v_start > 0 then '…' else '' end || substr(v_line, v_start + 1, p_length)
      || case when length(v_line) > v_start + p_length then '…' else '' end,
    'ranges', coalesce((
      select jsonb_agg(jsonb_build_array(lower(m) - v_start + (v_start > 0)::integer, upper(m) - v_start + (v_start > 0)::integer)
        order by m)
      from unnest(v_marks * int4multirange(int4range(v_start, v_start + p_length))) m), '[]'));
end
$$;
comment on function desk110.excerpt(text, text[], integer) is
  'A part of a text around the first of the words, … where it was cut, and where words stand in it: from, and to without, in characters from 0.';

create function desk110.search_rows(
  p_ids bigint[], p_words text[], p_scores jsonb, p_since bigint
) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', k.uuid, 'call', desk110.call_number(k.id), 'received_at', k.received_at, 'kind', k.kind, 'source', k.source,
      'officer', k.officer, 'unit', (select u.code from desk110.unit u where u.id = k.unit_id), 'tactic', k.tactic,
      'case', desk110.case_number(k.case_id), 'paid_fen', desk110.call_paid(k.id), 'score', p_scores -> k.id::text,
      'new', t.turn > p_since) || desk110.excerpt(t.said, p_words, 96) order by n.place), '[]')
    from unnest(p_ids) with ordinality n (id, place)
    join desk110.call k on k.id = n.id
    join desk110.call_text t on t.call_id = n.id);
end
$$;
comment on function desk110.search_rows(bigint[], text[], jsonb, bigint) is 'Calls that were found, as they are listed.';

create function desk110.search(
  p_unit integer, p_query text, p_filter jsonb, p_sort text, p_limit integer, p_since bigint
) returns jsonb
  language plpgsql
as $$
declare
  v_words   text[] := array(select w.word from desk110.search_words(p_query) w where not w.is_without);
  v_without text[] := array(select '%' || regexp_replace(w.word, '([\\%_])', '\\\1', 'g') || '%'
    from desk110.search_words(p_query) w where w.is_without);
  v_with    text[] := array(select '%' || regexp_replace(w, '([\\%_])', '\\\1', 'g') || '%' from unnest(v_words) w);
  v_grams   integer[] := array(select distinct g from unnest(v_words) w, unnest(desk110.grams(p_unit, w)) g);
  v_walk    integer := desk110.setting_text('search_walk_calls');
  v_reach   integer := desk110.setting_text('search_reach_calls');
  v_unread  bigint;
  v_next    bigint;
  v_walked  bigint := 0;
  v_more    boolean := false;
  v_ids     bigint[];
  v_scores  jsonb;
begin
  if v_words = '{}' then
    perform desk110.refuse('DK422', 'search_empty', 'a search has a word to look for');
  end if;
  if cardinality(v_words) + cardinality(v_without) > 20 then
    perform desk110.refuse('DK422', 'search_words', 'a search has 20 words at most');
  end if;
  if p_sort not in ('newest', 'rank') then
    perform desk110.refuse('DK422', 'saved_search_sort_known', 'a search is sorted by newest or rank');
  end if;
  p_limit := greatest(coalesce(p_limit, 20), 0);
  v_unread := desk110.read_in(p_unit, desk110.setting_text('search_read_calls')::integer);
  if p_filter ->> 'case' is not null then
    v_ids := desk110.search_case(p_filter, v_with, v_without);
  else
    v_next := v_walk;
    loop
      select s.walked, s.ids into v_walked, v_ids
      from desk110.search_newest(p_unit, p_filter, v_with, v_without, v_next) s;
      v_more := v_walked >= v_next;
      exit when v_next > v_walk or not v_more or cardinality(v_ids) not between 1 and p_limit;
      -- As common as it is so far, the word is sooner found a little further on than counted by the index.
      v_next := v_next * 3 * (p_limit + 1) / (2 * cardinality(v_ids));
      exit when v_next not between v_walk + 1 and 5 * v_walk;
    end loop;
    if v_more and cardinality(v_ids) <= p_limit and v_grams <> '{}' then
      v_ids := desk110.search_grams(v_grams, p_filter, v_with, v_without);
      v_more := false;
    elsif v_more and cardinality(v_ids) <= p_limit then
      select s.walked, s.ids into v_walked, v_ids
      from desk110.search_newest(p_unit, p_filter, v_with, v_without, v_reach) s;
      v_more := v_walked >= v_reach;
    end if;
  end if;
  perform desk110.trace(p_unit, 'call.search', null, desk110.known_filter(p_filter) || jsonb_build_object(
    'words', cardinality(v_words) + cardinality(v_without), 'found', cardinality(v_ids), 'more', v_more));
  if p_sort = 'rank' then
    v_scores := desk110.search_rank(p_unit, v_ids[:1000], v_words);
    v_ids := array(
      select n.id from unnest(v_ids) with ordinality n (id, place)
      order by (v_scores ->> n.id::text)::numeric desc nulls last, n.place);
  end if;
  return jsonb_build_object(
    'found', cardinality(v_ids), 'more', v_more, 'unread', v_unread,
    'reach', case when v_more and v_grams = '{}' then v_walked end,
    'new', case when p_since is not null then (
      select count(*) from desk110.call_text t where t.call_id = any (v_ids) and t.turn > p_since) end,
    'calls', desk110.search_rows(v_ids[:p_limit], v_words, v_scores, p_since));
end
$$;
comment on function desk110.search(integer, text, jsonb, text, integer, bigint) is
  'Looks for words in the calls of a desk: in the newest, and where they are not common there, by the index. The audit row has '
  'how many words and how many calls, not which.';

create function api.search_calls(p_query text, p_filter jsonb default '{}', p_sort text default 'newest', p_limit integer default 20)
  returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  perform set_config('synchronous_commit', 'off', true);
  return desk110.search(v_unit, p_query, coalesce(p_filter, '{}'), coalesce(p_sort, 'newest'), p_limit, null);
end
$$;
comment on function api.search_calls(text, jsonb, text, integer) is
  'Calls of the own desk in whose words, scrubbed as in lists, all words of the query stand: {found, more, unread, reach, calls}.';

create function api.read_in_calls() returns bigint
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  return desk110.read_in(v_unit, desk110.setting_text('search_read_calls')::integer);
end
$$;
comment on function api.read_in_calls() is
  'Reads in calls of the own desk for searches, as many as a search would; answers how many are still unread. Shows nothing of them.';

create function api.save_search(p_name text, p_query text, p_filter jsonb, p_sort text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit     integer := desk110.worker('officer', 'investigator');
  v_replaced boolean := exists (select from desk110.saved_search s where s.name = p_name);
begin
  if not exists (select from desk110.search_words(p_query) w where not w.is_without) then
    perform desk110.refuse('DK422', 'search_empty', 'a search has a word to look for');
  end if;
  if not v_replaced and (select count(*) from desk110.saved_search) >= 100 then
    perform desk110.refuse('DK422', 'saved_search_count', 'a person keeps 100 searches at most');
  end if;
  delete from desk110.saved_search s where s.name = p_name;
  insert into desk110.saved_search (login, name, query, filter, sort)
  values (desk110.me(), p_name, p_query, coalesce(p_filter, '{}'), coalesce(p_sort, 'newest'));
  perform desk110.trace(v_unit, 'search.save', null, jsonb_build_object('replaced', v_replaced));
  return jsonb_build_object('status', case when v_replaced then 'replaced' else 'saved' end, 'name', p_name);
end
$$;
comment on function api.save_search(text, text, jsonb, text) is 'Keeps a search under a name, in place of one of that name.';

create function api.run_saved_search(p_name text, p_limit integer default 20) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_saved desk110.saved_search;
  v_found jsonb;
begin
  select * into v_saved from desk110.saved_search s where s.name = p_name for update;
  if not found then
    perform desk110.refuse('DK404', 'saved_search_unknown', 'no search is kept under this name');
  end if;
  perform set_config('synchronous_commit', 'off', true);
  v_found := desk110.search(v_unit, v_saved.query, v_saved.filter, v_saved.sort, p_limit, v_saved.turn);
  -- What the desk's calls are read in with later is behind the last number given out now.
  update desk110.saved_search s
  set run_at = now(), turn = (select case when q.is_called then q.last_value else 0 end from desk110.call_text_turn_seq q)
  where s.name = p_name;
  return v_found || jsonb_build_object('query', v_saved.query, 'last_run_at', v_saved.run_at);
end
$$;
comment on function api.run_saved_search(text, integer) is
  'Runs a search that was kept, as search_calls does, and tells which calls were recorded or amended since it was last run.';

create function api.list_saved_searches() returns table (
    name text, query text, filter jsonb, sort text, saved_at timestamptz, run_at timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator');
  return query
    select s.name, s.query, s.filter, s.sort, s.saved_at, s.run_at from desk110.saved_search s order by s.name;
end
$$;
comment on function api.list_saved_searches() is 'The searches the person keeps, by name.';

create function api.forget_search(p_name text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  delete from desk110.saved_search s where s.name = p_name;
  if not found then
    perform desk110.refuse('DK404', 'saved_search_unknown', 'no search is kept under this name');
  end if;
  perform desk110.trace(v_unit, 'search.forget', null);
  return jsonb_build_object('status', 'forgotten', 'name', p_name);
end
$$;
comment on function api.forget_search(text) is 'Forgets a search that was kept.';

do $$
declare
  v_function text;
begin
  foreach v_function in array array[
    'search_calls(text, jsonb, text, integer)',
    'read_in_calls()',
    'save_search(text, text, jsonb, text)',
    'run_saved_search(text, integer)',
    'list_saved_searches()',
    'forget_search(text)'
  ] loop
    execute 'revoke all on function api.' || v_function || ' from public';
    execute 'grant execute on function api.' || v_function || ' to desk110_officer, desk110_investigator';
  end loop;
end
$$;

reset role;
revoke all on all functions in schema desk110 from public;
