create table events as
select
    i as event_id,
    'u' || (hash(i, 1) % 500000) as user_id,
    ['product_view', 'product_view', 'add_to_cart', 'purchase', 'shop_visit'][(1 + hash(i, 2) % 5)::int] as event,
    ['ios', 'android', 'web'][(1 + hash(i, 3) % 3)::int] as platform,
    (hash(i, 4) % 20000) / 100.0 as amount,
    timestamp '2026-01-05' + to_seconds((hash(i, 5) % (70 * 86400))::bigint) as at
from range(getvariable('rows')) rows(i);
