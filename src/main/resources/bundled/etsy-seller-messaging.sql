-- Twelve weeks at the level of the baselines; what was not yet known when the data end is not in them.
create temp table given(w, threads) as
values (0, 9600), (1, 9700), (2, 9650), (3, 9800), (4, 9850), (5, 9900),
    (6, 9950), (7, 9900), (8, 10000), (9, 10000), (10, 10050), (11, 10000);

create temp table weeks as
select
    w,
    last_day() - 83 + w::integer * 7 as monday,
    (round(wanted_rows() * sum(threads) over before_and_this / sum(threads) over ())
        - round(wanted_rows() * (sum(threads) over before_and_this - threads) / sum(threads) over ()))::bigint as n
from given
window before_and_this as (order by w);

create temp macro data_end() as (last_day() + 1)::timestamp;
create temp macro share_of_shops() as greatest(least(wanted_rows() / 118400, 1), 0.002);
create temp macro shops_of(n) as greatest(floor(n * share_of_shops())::bigint, 2);
create temp macro hours_after(moment, hours) as moment + to_seconds((hours * 3600)::bigint);

-- Each thread of a week has a place v in [0, 10000): under 5,600 it settles, under 8,000 it is answered in time,
-- under 9,450 within three days, under 9,700 at all.
create temp table made as
select
    *,
    case when first_seller_ts is null then 0
        when noise(id, 'effort') < 0.15 then 1 when noise(id, 'effort') < 0.45 then 2
        when noise(id, 'effort') < 0.70 then 3 when noise(id, 'effort') < 0.85 then 4
        when noise(id, 'effort') < 0.95 then 5 else 6
    end::bigint as seller_msgs
from (
    select
        *,
        case when hours_after(opened_ts, wait) < data_end() and v < 9700 then hours_after(opened_ts, wait) end
            as first_seller_ts
    from (
        select
            *,
            round(case
                when v < 8000 and z < 0.25 then line(z, 0, 0.02, 0.25, 0.9)
                when v < 8000 and z < 0.606 then line(z, 0.25, 0.9, 0.606, 5)
                when v < 8000 and z < 0.85 then line(z, 0.606, 5, 0.85, 13)
                when v < 8000 then line(z, 0.85, 13, 1, 23.99)
                when v < 8730 then line(v, 8000, 24.01, 8730, 31)
                when v < 9450 then line(v, 8730, 31, 9450, 71.9)
                else line(v, 9450, 72.1, 9700, 160)
            end, 3) as wait,
            -- Shops that never answer in time have half of the threads that nobody answered in time.
            case
                when v >= 8000 and noise(id, 'slow shop') < 0.5
                then shops_of(2930) + floor(shops_of(1045) * noise(id, 'shop'))::bigint
                else floor(shops_of(2930) * noise(id, 'shop'))::bigint
            end as shop,
            -- Questions about parcels and problems come from people who have asked before.
            case when topic in ('order_status', 'problem') and w > 0
                then (w - 1) * 10000000 + floor(0.6 * n * noise(id, 'buyer'))::bigint else id end as buyer
        from (
            select
                w, monday, n, i,
                w * 10000000 + i as id,
                (i * 6763) % n * 10000.0 / n as v,
                noise(w * 10000000 + i, 'wait') as z,
                case when i % 100 < 30 then 'pre_purchase' when i % 100 < 42 then 'custom'
                    when i % 100 < 76 then 'order_status' else 'problem' end as topic,
                case when i % 100 < 30 then i // 100 * 30 + i % 100 else i // 100 * 12 + i % 100 - 30 end as place,
                moment(monday, w * 10000000 + i, 'opened') as opened_ts
            from weeks, range(0, n) as numbers(i))));

create table threads as
select
    't' || id as thread_id,
    'b' || buyer as buyer_id,
    'shop' || shop as shop_id,
    case
        when topic = 'order_status' and not spread(i, 0.0206) then 'o' || buyer
        when topic = 'problem' and noise(id, 'ordered') < 0.7 then 'o' || buyer
    end as order_id,
    topic,
    opened_ts,
    first_seller_ts,
    case when first_seller_ts is not null then wait end as hours_first,
    v < 8000 and first_seller_ts is not null as answered_24h,
    v >= 5600 and v < 7895 and first_seller_ts is not null as reopened_72h,
    v >= 7900 and v < 7995 as case_7d,
    v < 5600 and opened_ts < data_end() - to_days(8) as resolved,
    (v >= 5000 and v < 5250 or v >= 7000 and v < 7170) and first_seller_ts is not null as auto_only,
    v < 8000 and first_seller_ts is not null and noise(id, 'saved reply') < 0.26 as saved_reply,
    seller_msgs,
    (v >= 9450 or first_seller_ts is null) and opened_ts < data_end() - to_days(3) as backlog_72h
from made;

-- Slots 0 to 3 are the buyer's, 4 to 9 the seller's.
create table messages as
select
    'm' || (id * 16 + slot) as message_id,
    case when not (slot = 0 and spread(i + 13, 0.0021)) then 't' || id end as thread_id,
    'shop' || shop as shop_id,
    sender,
    ts,
    (case
        when sender = 'buyer' then hour(ts)
        when noise(id * 16 + slot, 'night') < 0.172 then (22 + floor(9 * noise(id * 16 + slot, 'hour'))::bigint) % 24
        else 7 + floor(15 * noise(id * 16 + slot, 'hour'))::bigint
    end)::bigint as hour_local,
    case when x < 45 then 'off_platform' when x < 95 then 'spam' when x < 115 then 'abuse' end as flag,
    round(case
        when d < 0.5 then line(d, 0, 0.4, 0.5, 2.5)
        when d < 0.9 then line(d, 0.5, 2.5, 0.9, 9.4)
        when d < 0.98 then line(d, 0.9, 9.4, 0.98, 12)
        else line(d, 0.98, 12, 1, 45)
    end, 2) as deliver_s,
    case when sender = 'buyer' then round(case
        when o < 0.25 then line(o, 0, 15, 0.25, 1400)
        when o < 0.5 then line(o, 0.25, 1400, 0.5, 4100)
        when o < 0.75 then line(o, 0.5, 4100, 0.75, 9500)
        else line(o, 0.75, 9500, 1, 90000)
    end) end as open_s
from (
    select
        *,
        (i + slot * 1237) * 7919 % n * 10000.0 / n as x,
        noise(id * 16 + slot, 'deliver') as d,
        noise(id * 16 + slot, 'open') as o,
        case when slot < 4 then 'buyer' else 'seller' end as sender,
        case when slot < 4
            then opened_ts + to_seconds(floor(slot * 5400 * noise(id * 16 + slot, 'next'))::bigint)
            else first_seller_ts + to_seconds(floor((slot - 4) * 7200 * noise(id * 16 + slot, 'next'))::bigint)
        end as ts
    from made, range(0, 10) as slots(slot)
    where slot <= 1 + floor(2 * noise(id, 'questions')) and slot < 4
        or slot >= 4 and slot < 4 + seller_msgs)
where ts < data_end();

-- Orders that follow a question are by the same buyer at the same shop.
create temp table bought as
select
    id,
    buyer,
    shop,
    topic as source_topic,
    opened_ts + to_seconds(floor(86400 * (case
        when topic = 'pre_purchase' then 0.02 + 6.9 * noise(id, 'after')
        when noise(id, 'late') < 0.6 then 0.5 + 6.4 * noise(id, 'after')
        else 7.1 + 6.8 * noise(id, 'after')
    end))::bigint) as paid_ts
from made
where topic = 'pre_purchase' and spread(place, 0.2574) or topic = 'custom' and spread(place, 0.331);

create table orders as
select
    'o' || id as order_id,
    'b' || buyer as buyer_id,
    'shop' || shop as shop_id,
    paid_ts,
    round(case when source_topic = 'custom' then 55.4 else 31 end * skewed(noise(id, 'amount')), 2) as amount_usd,
    source_topic,
    case when cancelled then 'cancelled' when paid_ts < data_end() - to_days(10) then 'delivered' else 'paid' end
        as status
from (
    select id, buyer, shop, source_topic, paid_ts,
        spread(row_number() over (order by paid_ts, id), 0.031) as cancelled
    from bought
    where paid_ts < data_end()
    union all
    select
        w * 10000000 + 5000000 + i,
        w * 10000000 + 5000000 + i,
        floor(shops_of(4600) * noise(w * 10000000 + i, 'quiet shop'))::bigint,
        null,
        moment(monday, w * 10000000 + i, 'quiet order'),
        spread(i, 0.018)
    from weeks, range(0, n * 3 // 10) as numbers(i));

create table csat as
select
    't' || id as thread_id,
    hours_after(opened_ts, 80 + 30 * noise(id, 'asked')) as ts,
    (case when spread(i // 16, 0.81) then 5 - (i // 16) % 2 else 3 - floor(3 * noise(id, 'score'))::bigint end)::bigint as score
from made
where i % 16 = 3 and hours_after(opened_ts, 80 + 30 * noise(id, 'asked')) < data_end();

create table shops as
select 'shop' || k as shop_id, k < shops_of(4600) as active, spread(k, 0.08) as push_off
from range(0, shops_of(5000)) as numbers(k);
