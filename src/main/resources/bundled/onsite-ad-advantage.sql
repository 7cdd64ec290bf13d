-- Two quarters and the weeks after them, because everything is judged by quarters. In the first, nobody is held out and
-- ads are compared as they ran: clicks, purchases, spend and value of each vertical and destination are those of the
-- mix trap. In the second, equal groups are exposed and held out: spend and purchases of each destination and group
-- are those of the incrementality case. The weeks after it go on at the same pace.
create temp macro last_quarter() as last_day() - 106;
create temp macro first_quarter() as last_day() - 198;
create temp macro part() as wanted_rows() / 216304.0;
create temp macro part_of(n) as round(n * part())::bigint;

-- followed: purchases that follow a click; exposed and holdout: the other purchases.
create temp table given(vertical, destination, clicks, followed, spend, amount, exposed, holdout, fee) as
values
    ('lifestyle', 'onsite_shop', 40000, 1640, 48000, 73800, 1010, 2300, 2530),
    ('lifestyle', 'offsite', 10000, 430, 12000, 20210, 620, 928, 3750),
    ('other', 'onsite_shop', 10000, 190, 9000, 7220, 160, 300, 470),
    ('other', 'offsite', 40000, 820, 36000, 32800, 1030, 1632, 11250);

create temp table times as
select 0 as t, first_quarter() as day, 92 as days, 1.0 as pace, false as held
union all select 1, last_quarter(), 92, 1.0, true
union all select 2, last_day() - 14, 15, 15 / 92.0, true;

create temp table cells as
select
    t, day, days, held, vertical, destination,
    t * 4 + (case vertical when 'lifestyle' then 0 else 2 end) + (case destination when 'offsite' then 1 else 0 end) as c,
    part_of(clicks * pace) as clicks,
    part_of(followed * pace) as followed,
    spend * pace * part() as spend,
    amount * pace * part() as amount,
    fee * pace * part() as fee,
    (case destination when 'offsite' then 99 else 100 end) * spend * pace * part() as impressions,
    case when held then part_of(exposed * pace) else 0 end as exposed,
    case when held then part_of(holdout * pace) else 0 end as holdout
from given, times;

-- Row k of n of a whole to be shared out, in cents or in ones, so that the rows add up to it.
create temp macro cents_of(total, k, n) as
    (round(total * 100 * (k + 1) / n) - round(total * 100 * k / n)) / 100;
create temp macro ones_of(total, k, n) as (round(total * (k + 1) / n) - round(total * k / n))::bigint;

-- Twelve advertisers in each vertical; each runs both destinations in the same weeks.
create table ads as
select
    day + (k // 12)::integer as day,
    'a' || (case vertical when 'lifestyle' then 100 else 200 end + k % 12) as advertiser_id,
    destination,
    vertical,
    case k % 3 when 0 then 'US' when 1 then 'GB' else 'BR' end as market,
    case k % 4 when 0 then 'small' when 1 then 'large' else 'medium' end as size,
    case destination when 'onsite_shop' then 'on' else 'off' end as arm,
    case when not held then 'open' when h = 0 then 'exposed' else 'holdout' end as exposure,
    case when h = 0 then ones_of(impressions, k, days * 12) else 0 end as impressions,
    case when h = 0 then ones_of(clicks, k, days * 12) else 0 end as clicks,
    case when h = 0 then cents_of(spend, k, days * 12) else 0.0 end::double as spend_usd,
    case when h = 0 then cents_of(fee, k, days * 12) else 0.0 end::double as fee_usd
from cells, range(0, days * 12) as numbers(k), (values (0), (1)) as halves(h)
where held or h = 0;

create temp macro moment_of(day, days, k, n, salt) as
    day::timestamp + to_days(floor(k * days / n)::integer) + to_seconds((0.75 * second_of_day(noise(k, salt)))::bigint);

create table ad_clicks as
select
    moment_of(day, days, k, clicks, 'click' || c) as ts,
    'u' || (c * 10000000 + k) as user_id,
    destination,
    vertical
from cells, range(0, clicks) as numbers(k);

-- In the experiment the amounts are those of small baskets: what all groups spend is what the mix trap's buyers spend.
create temp macro amount_of(total, k, n) as
    round(total / n * (0.6 + 0.8 * ((k * 797 + 398) % 1000) / 1000.0), 2);

create temp table bought as
select *, row_number() over (partition by t, destination order by exposure, vertical, k, person) - 1 as place
from (
    select
        t, c, destination, vertical, k,
        -- Within six days of the click, and never later than the time in question.
        moment_of(day, days, clicked, clicks, 'click' || c)
            + to_days(least(floor(6 * noise(k, 'wait' || c) * noise(k, 'wait' || c)),
                days - 1 - floor(clicked * days / clicks))::integer)
            + to_seconds(60 + floor(14000 * noise(k, 'minutes' || c))::bigint) as ts,
        c * 10000000 + clicked as person,
        case when held then 'exposed' else 'open' end as exposure,
        case when held then null else amount end as total,
        followed as n
    from (select *, floor((k + 0.5) * clicks / followed)::bigint as clicked
        from cells, range(0, followed) as numbers(k))
    union all
    select t, c, destination, vertical, k, moment_of(day, days, k, exposed, 'exposed' || c), c * 10000000 + 5000000 + k,
        'exposed', null, exposed
    from cells, range(0, exposed) as numbers(k)
    union all
    select t, c, destination, vertical, k, moment_of(day, days, k, holdout, 'holdout' || c), c * 10000000 + 7000000 + k,
        'holdout', null, holdout
    from cells, range(0, holdout) as numbers(k));

create table purchases as
select
    ts,
    'u' || person as user_id,
    destination,
    vertical,
    case destination when 'onsite_shop' then 'on' else 'off' end as arm,
    exposure,
    case
        when total is null then amount_of(12.119 * n, k, n)
        -- The last one settles the sum to the cent.
        when k = n - 1 then round(total - coalesce(sum(amount_of(total, k, n)) over before, 0), 2)
        else amount_of(total, k, n)
    end::double as amount_usd,
    spread(place, case destination when 'onsite_shop' then 0.919 else 0.921 end) as kept,
    spread(place + 3, 0.94) as matched
from bought
window before as (partition by c, exposure order by k rows between unbounded preceding and 1 preceding);
