select
    date_trunc('week', "at"),
    platform,
    count(*),
    count(*) filter (event = 'purchase'),
    sum(amount),
    sum(amount) filter (event = 'purchase'),
    avg(amount),
    min(amount),
    max(amount),
    count(*) filter (event = 'add_to_cart') / count(*) filter (event = 'product_view'),
    count(*) filter (event = 'purchase') / count(*),
    sum(amount) filter (event = 'purchase') / count(*) filter (event = 'purchase'),
    sum(amount) filter (event = 'purchase') / sum(amount),
    count(*) filter (amount > 100),
    count(*) filter (amount between 10 and 50) / count(*),
    avg(amount) filter (event = 'purchase'),
    max(amount) filter (event = 'purchase'),
    sum(least(amount, 150)),
    count(*) filter (event in ('shop_visit', 'product_view')),
    count(distinct user_id),
    count(distinct user_id) filter (event = 'purchase'),
    count(distinct user_id) filter (event = 'purchase') / count(distinct user_id)
from events
group by 1, 2
order by 1, 2
