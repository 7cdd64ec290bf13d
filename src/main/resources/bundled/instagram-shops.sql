-- Twelve weeks. Weeks 8 and 9 are the last two in which orders are no longer pending. A week's sessions are a
-- sixth more than those with a product view; what is neither kept nor disputed nor pending was refunded.
create temp table given(w, views, carts, checkouts, orders, kept, disputed, pending, counterfeit) as
values
    (0, 171600, 20078, 9838, 5804, 5380, 93, 0, 2),
    (1, 174600, 20603, 10157, 6002, 5564, 90, 0, 3),
    (2, 178800, 21098, 10443, 6213, 5766, 87, 0, 2),
    (3, 182400, 21706, 10788, 6408, 5940, 91, 0, 3),
    (4, 186600, 22205, 11058, 6591, 6123, 92, 0, 3),
    (5, 190800, 22714, 11357, 6780, 6305, 96, 0, 2),
    (6, 193200, 23184, 11569, 6918, 6427, 95, 0, 3),
    (7, 196800, 23616, 11784, 7059, 6558, 97, 0, 3),
    (8, 200000, 24000, 12000, 7200, 6696, 101, 0, 3),
    (9, 220000, 24200, 12584, 7928, 7214, 110, 0, 3),
    (10, 221400, 24575, 12828, 8095, 4870, 71, 2850, 3),
    (11, 223800, 25066, 13109, 8285, 1010, 12, 7195, 3);

create temp table weeks as
select
    w,
    last_day() - 83 + w::integer * 7 as monday,
    round(scale * views)::bigint as views,
    round(scale * carts)::bigint as carts,
    round(scale * checkouts)::bigint as checkouts,
    round(scale * orders)::bigint as orders,
    round(scale * kept)::bigint as kept,
    round(scale * disputed)::bigint as disputed,
    round(scale * pending)::bigint as pending,
    round(scale * counterfeit)::bigint as counterfeit,
    (round(wanted_rows() * sum(views) over before_and_this / sum(views) over ())
        - round(wanted_rows() * (sum(views) over before_and_this - views) / sum(views) over ()))::bigint as sessions,
    round(200000 * least(wanted_rows() / 2700000, 1))::bigint as impressions,
    -- People seen for the first time: one in 22.7 of them orders within the week.
    round(scale * (case when w < 2 then 1 else 0.81 end) * orders / 0.0442)::bigint as newcomers
from given, (select wanted_rows() / (select sum(views) * 1.2 from given) as scale)
window before_and_this as (order by w);

-- Who comes back to buy does so two weeks later: order j of week w is by who gave order j of week w - 2.
create temp macro comes_back(w, j) as noise(w * 10000000 + j, 'comes back') < 0.19;
create temp macro buyer(w, j) as
    (case
        when w < 2 or not comes_back(w, j) then w
        when w < 4 or not comes_back(w - 2, j) then w - 2
        when w < 6 or not comes_back(w - 4, j) then w - 4
        when w < 8 or not comes_back(w - 6, j) then w - 6
        when w < 10 or not comes_back(w - 8, j) then w - 8
        else w - 10
    end) * 10000000 + j;

create temp macro surface(u) as
    case when u < 0.41 then 'feed' when u < 0.63 then 'story' when u < 0.86 then 'explore' else 'creator' end;

create table sessions as
select
    's' || id as session_id,
    'u' || (case
        when i < orders and i < carts then buyer(w, i)
        when i < newcomers then id
        -- The others have been here before.
        else greatest(w - 1 - floor(3 * noise(id, 'since'))::bigint, 0) * 10000000
            + floor((0.1 + 0.4 * noise(id, 'who')) * newcomers)::bigint
    end) as user_id,
    moment(monday, id, 'session') as started_ts,
    surface(noise(id, 'surface')) as surface,
    i < views as viewed,
    i < views and noise(id, 'saved') < 0.07 as saved,
    i < carts as carted,
    i < checkouts as checkout_started,
    (case
        when i >= views then 0 when noise(id, 'outside') < 0.18 then 1 when noise(id, 'outside') < 0.21 then 2 else 0
    end)::bigint as offsite_clicks
from (select w, monday, views, carts, checkouts, orders, newcomers, i, w * 10000000 + i as id
      from weeks, range(0, sessions) as numbers(i));

-- Shops 0 to 219 joined one after another in these weeks; the next 178 hold two thirds of the value, 1,540 more sell
-- now and then, the others have a catalogue and no sales.
create temp macro share_of_shops() as greatest(least(wanted_rows() / 2700000, 1), 0.002);
create temp macro shops_of(n) as greatest(floor(n * share_of_shops())::bigint, 2);
create temp macro first_shop_joined() as (last_day() - 83)::timestamp;
create temp macro seconds_between_joins() as 84 * 86400.0 / shops_of(220);

create table orders as
select
    'o' || id as order_id,
    's' || id as session_id,
    'u' || buyer(w, j) as user_id,
    'shop' || (case
        when u < 0.0058 and age >= 0 then floor(age / seconds_between_joins())::bigint
        when u < 0.69 then shops_of(220) + floor(shops_of(178) * noise(id, 'large'))::bigint
        else shops_of(220) + shops_of(178) + floor(shops_of(1540) * noise(id, 'small'))::bigint
    end) as shop_id,
    case when by_creator then 'c' || floor(shops_of(664) * noise(id, 'creator'))::bigint end as creator_id,
    paid_ts,
    amount as amount_usd,
    round(amount * 0.05, 2) as fee_usd,
    status
from (
    select
        *,
        noise(id, 'shop') as u,
        round(45 * skewed(noise(id, 'amount')), 2) as amount,
        -- Seconds from the first joining to that of a new shop which now makes a sale.
        date_diff('second', first_shop_joined(), paid_ts)
            - 86400 * (9 + 44 * noise(id, 'wait')) as age,
        spread(j, case status when 'refunded' then 0.464 else 0.396 end) as by_creator
    from (
        select
            w,
            j,
            w * 10000000 + j as id,
            moment(monday, w * 10000000 + j, 'session')
                + to_seconds(90 + floor(900 * noise(w * 10000000 + j, 'paid'))::bigint) as paid_ts,
            case
                when j < kept then 'kept'
                when j < kept + disputed then 'disputed'
                when j < kept + disputed + pending then 'pending'
                else 'refunded'
            end as status
        from weeks, range(0, orders) as numbers(j)));

create table shops as
select
    'shop' || k as shop_id,
    case when noise(k, 'vertical') < 0.38 then 'fashion' when noise(k, 'vertical') < 0.62 then 'beauty'
        when noise(k, 'vertical') < 0.84 then 'home' else 'food' end as vertical,
    case when noise(k, 'integration') < 0.56 then 'shopify' when noise(k, 'integration') < 0.83 then 'woocommerce'
        else 'manual' end as integration,
    case
        when k < shops_of(220) then first_shop_joined() + to_seconds((k * seconds_between_joins())::bigint)
        else first_shop_joined() - to_days(30 + floor(900 * noise(k, 'joined'))::integer)
            + to_seconds(second_of_day(noise(k, 'joined at')))
    end as joined_ts,
    k < shops_of(5700) as active
from range(0, shops_of(6300)) as numbers(k);

-- A sample of 200,000 a week, three in ten with a product tag.
create table impressions as
select
    'i' || id as imp_id,
    'm' || floor(400000 * noise(id, 'member'))::bigint as user_id,
    moment(monday, id, 'impression') as ts,
    case when tagged then 'shop' || floor(shops_of(5700) * noise(id, 'shown'))::bigint end as shop_id,
    case when tagged then 'c' || floor(shops_of(3000) * noise(id, 'tagging'))::bigint end as creator_id,
    surface(noise(id, 'surface')) as surface,
    tagged,
    tagged and spread_parts(i, 1960 + 18 * w, 100000) as tapped,
    tagged and spread_parts(i + 7, 26, 10000) as hidden
from (
    select w, monday, i, w * 10000000 + i as id, i * 10 < impressions * 3 as tagged
    from weeks, range(0, impressions) as numbers(i));

-- One tenth of the members see no shopping.
create table user_weeks as
select
    monday as week,
    'm' || m as user_id,
    case when m % 10 = 0 then 'holdout' else 'on' end as arm,
    round(212 * (0.4 + 0.7 * noise(m, 'habit') + 0.5 * noise(w * 10000000 + m, 'this week')), 1) as minutes_social
from weeks, range(0, greatest(round(40000 * share_of_shops())::bigint, 20)) as members(m)
where true;

create table reports as
select
    moment(monday, w * 10000000 + r, 'report') as ts,
    'm' || floor(400000 * noise(w * 10000000 + r, 'reporter'))::bigint as user_id,
    'shop' || floor(shops_of(1900) * noise(w * 10000000 + r, 'reported'))::bigint as shop_id,
    case
        when r < counterfeit then 'counterfeit'
        when noise(w * 10000000 + r, 'reason') < 0.5 then 'not_as_described'
        when noise(w * 10000000 + r, 'reason') < 0.8 then 'not_delivered'
        else 'rude'
    end as reason
from weeks, range(0, counterfeit + greatest(orders // 160, 1)) as numbers(r);

create temp table days as
select d, last_day() - 83 + d::integer as day from range(0, 84) as numbers(d);

create table sync_log as
select
    day::timestamp + to_seconds(floor(86399 * noise(d * 100000 + i, 'sync'))::bigint) as ts,
    'shop' || floor(shops_of(5700) * noise(d * 100000 + i, 'synced'))::bigint as shop_id,
    round((0.97 + 0.06 * noise(d, 'sync day')) * (case
        when u < 0.5 then line(u, 0, 4, 0.5, 95)
        when u < 0.9 then line(u, 0.5, 95, 0.9, 430)
        when u < 0.98 then line(u, 0.9, 430, 0.98, 766)
        else line(u, 0.98, 766, 1, 2400)
    end), 1) as lag_s,
    not spread(i, 0.02) as ok
from days, (select greatest(round(1200 * share_of_shops())::bigint, 40) as n) as log,
    lateral (select i, (i + 0.5) / n as u from range(0, n) as numbers(i));

create table perf as
select
    day::timestamp + to_seconds(floor(86399 * noise(d * 100000 + i, 'timing'))::bigint) as ts,
    case i % 3 when 0 then 'submit_payment' when 1 then 'open_product' else 'open_cart' end as step,
    round((0.97 + 0.06 * noise(d, 'timing day')) * (case i % 3 when 0 then 1 when 1 then 0.4 else 0.3 end) * (case
        when u < 0.5 then line(u, 0, 320, 0.5, 820)
        when u < 0.9 then line(u, 0.5, 820, 0.9, 1650)
        when u < 0.98 then line(u, 0.9, 1650, 0.98, 2370)
        else line(u, 0.98, 2370, 1, 6000)
    end)) as ms,
    not spread(i, 0.011) as ok
from days, (select greatest(round(3000 * share_of_shops())::bigint, 60) as n) as log,
    lateral (select i, (i + 0.5) / n as u from range(0, n) as numbers(i));
