create macro moment(i, salt) as timestamp '2026-01-05' + to_minutes((hash(i, salt) % (70 * 1440))::bigint);
create macro one(i, salt, choices) as choices[(1 + hash(i, salt) % len(choices))::int];
create macro money(i, salt, most) as (hash(i, salt) % (most * 100)) / 100.0;

create table events as
select
    'u' || (hash(i, 1) % 40000) as user_id,
    one(i, 2, ['product_view', 'product_view', 'add_to_cart', 'impression', 'tag_tap', 'shop_visit']) as event,
    moment(i, 3) as at
from range(getvariable('rows') * 50 // 100) rows(i);

create table orders as
select
    i as order_id,
    'u' || (hash(i, 11) % 40000) as buyer_id,
    'u' || (hash(i, 11) % 40000) as user_id,
    's' || (hash(i, 12) % 2000) as seller_id,
    one(i, 13, ['instagram_shop', 'web']) as channel,
    one(i, 14, ['paid', 'paid', 'open']) as status,
    money(i, 15, 900) as amount,
    (hash(i, 16) % 6)::bigint as items,
    one(i, 17, ['shop_tab', 'feed', 'story']) as source,
    one(i, 18, ['US', 'GB', 'DE']) as country,
    moment(i, 19) as at
from range(getvariable('rows') * 10 // 100) rows(i);

create table messages as
select
    'c' || (hash(i, 21) % 30000) as conversation_id,
    one(i, 22, ['buyer', 'buyer', 'seller']) as sender,
    's' || (hash(i, 23) % 2000) as seller_id,
    'u' || (hash(i, 24) % 40000) as buyer_id,
    hash(i, 25) % 10 = 0 as is_spam,
    moment(i, 26) as at
from range(getvariable('rows') * 20 // 100) rows(i);

create table conversations as
select
    case when hash(i, 31) % 2 = 0 then moment(i, 33) + interval 3 hour end as first_reply_at,
    hash(i, 32) % 2 = 0 as resolved,
    moment(i, 33) as opened_at
from range(getvariable('rows') * 5 // 100) rows(i);

create table ads as
select
    moment(i, 41)::date as day,
    one(i, 42, ['onsite', 'offsite']) as placement,
    money(i, 43, 300) as revenue,
    money(i, 44, 100) as cost,
    hash(i, 45) % 2 = 0 as clicked,
    (hash(i, 46) % 40)::bigint as clicks,
    (hash(i, 47) % 5)::bigint as purchases
from range(getvariable('rows') * 10 // 100) rows(i);

create table inventory as
select 'k' || (hash(i, 51) % 500) as sku, money(i, 52, 50) as stock, moment(i, 53)::date as day
from range(getvariable('rows') // 100) rows(i);

create table sellers as
select
    's' || i as id,
    hash(i, 61) % 4 > 0 as active,
    timestamp '2025-01-01' + to_days((hash(i, 62) % 420)::int) as joined_at
from range(2000) rows(i);

create table refunds as
select money(i, 71, 90) as amount, moment(i, 72) as at
from range(getvariable('rows') // 100) rows(i);

create table reports as
select one(i, 81, ['fraud', 'counterfeit', 'rude']) as reason, moment(i, 82) as at
from range(getvariable('rows') // 100) rows(i);

create table surveys as
select (hash(i, 91) % 11)::bigint as score, moment(i, 92) as at
from range(getvariable('rows') // 100) rows(i);

create table payouts as
select money(i, 101, 400) as amount, one(i, 102, ['done', 'failed', 'held']) as status, moment(i, 103) as at
from range(getvariable('rows') // 100) rows(i);
