-- What becomes of a briefing between its issue and its delivery; the words a bulletin may say; names that are looked for in it.
set local role desk110_owner;

create table desk110.briefing_sending (
  id           bigint       generated always as identity primary key,
  unit_id      integer      not null references desk110.unit,
  briefing_id  bigint       not null references desk110.briefing,
  way          text         not null constraint briefing_sending_way_known check (way in ('folder', 'mail')),
  target       text         not null constraint briefing_sending_target_length check (length(target) between 1 and 4096),
  state        text         not null constraint briefing_sending_state_known check (state in ('begun', 'failed')),
  at           timestamptz  not null default now(),
  by           name         not null
);
create index briefing_sending_place on desk110.briefing_sending (briefing_id, way, target, id);
comment on table  desk110.briefing_sending             is 'That a briefing is about to be put where it is to go, written before it is; what began and has neither failed nor been delivered may have gone.';
comment on column desk110.briefing_sending.id          is 'Internal key, in order of time.';
comment on column desk110.briefing_sending.unit_id     is 'The desk it speaks for.';
comment on column desk110.briefing_sending.briefing_id is 'The briefing, of one revision.';
comment on column desk110.briefing_sending.way         is 'folder: as a file; mail: by the sendmail of the machine.';
comment on column desk110.briefing_sending.target      is 'The folder, or the addresses.';
comment on column desk110.briefing_sending.state       is 'begun: it may go any moment; failed: it is known not to have gone.';
comment on column desk110.briefing_sending.at          is 'When.';
comment on column desk110.briefing_sending.by          is 'By whom.';

create index briefing_delivery_place on desk110.briefing_delivery (unit_id, way, target, briefing_id);

create table desk110.public_word (
  id       bigint       generated always as identity primary key,
  word     text         not null constraint public_word_length check (length(word) between 1 and 40),
  is_said  boolean      not null,
  reason   text         constraint public_word_reason_length check (length(reason) between 1 and 500),
  set_at   timestamptz  not null default now(),
  set_by   name         not null
);
comment on table  desk110.public_word         is 'Words that every bulletin may say even where the log has an app or a person of that name; the newest of a word stands.';
comment on column desk110.public_word.id      is 'Internal key, in order of time.';
comment on column desk110.public_word.word    is 'The word as it was given.';
comment on column desk110.public_word.is_said is 'Whether it may be said from then on.';
comment on column desk110.public_word.reason  is 'Why; null for those that came with the log.';
comment on column desk110.public_word.set_at  is 'When.';
comment on column desk110.public_word.set_by  is 'By whom.';

insert into desk110.public_word (word, is_said, set_by)
select left(btrim(w.word), 40), true, session_user
from desk110.setting s
cross join string_to_table(s.value, ',') with ordinality w (word, place)
where s.name = 'public_words' and btrim(w.word) <> ''
order by w.place;
delete from desk110.setting s where s.name = 'public_words';

-- A policy asks an index only about what leaks nothing, such as whether two numbers are equal: a name is looked for by a number
-- reckoned from it, written as words are compared (narrow, simplified, lower case, without what stands between its parts).
-- A document has no characters to simplify.
do $$
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
  c        record;
  k        integer;
begin
  for c in
    select n.tab, array_agg(n.key order by n.key desc) as keys, array_agg(n.what order by n.key desc) as whats,
      string_agg(format(
        'add column %I bigint generated always as (hashtextextended(translate(lower((%s) collate "C"), %L, %L), 0)) stored',
        n.key,
        -- Most names have nothing to simplify, and to look is cheaper than to replace.
        case when n.is_name then format(
          'case when %1$s collate "C" ~ %2$L then translate(%1$s, %3$L, %4$L) else %1$s end',
          narrow, '[' || v_traditional || ']', v_traditional, v_simplified) else narrow end,
        E' \u00b7\u2022\u30fb.,-_''', ''), ', ' order by n.key desc) as columns
    from (values
      ('personal', 'name', 'name_key', 'The name', true),
      ('personal', 'id_number', 'id_number_key', 'The number of the document', false),
      ('mention', 'holder', 'holder_key', 'The name of the holder', true)
    ) n (tab, col, key, what, is_name)
    cross join lateral format('normalize(%I, nfkc)', n.col) narrow
    group by n.tab
  loop
    execute format('alter table desk110.%I %s', c.tab, c.columns);
    for k in 1..cardinality(c.keys) loop
      execute format('comment on column desk110.%I.%I is %L',
        c.tab, c.keys[k], c.whats[k] || ' as a number, to look for it in what goes out.');
      execute format('create index %1$s_%2$s on desk110.%1$I (%2$I) where %2$I is not null', c.tab, c.keys[k]);
    end loop;
  end loop;
end
$$;

insert into desk110.setting (name, value, about) values
  ('delivery_revise_days', '31',
   'Days after the end of its period for which a delivered briefing is looked at again, and its new revision delivered where figures changed; 0 for never; the desks'' own choice.'),
  ('delivery_revise_hours', '20',
   'Least hours between two revisions of a briefing that are delivered to the same place; the desks'' own choice.');

reset role;
