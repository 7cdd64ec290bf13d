-- What the tables of all examples are made with. Nothing is drawn: every number is a function of the
-- seed, the row's own number and a salt, so that neither the machine nor the number of threads counts.

-- A number in [0, 1) for row i.
create temp macro noise(i, salt) as
    (hash(i::bigint, salt, seed()::bigint) % 1000003) / 1000003.0;

-- True for a share of the rows 0, 1, 2, ..., as evenly as can be: exactly round(n * share) of the first n, give or take one.
create temp macro spread(i, share) as floor((i + 1) * share) > floor(i * share);

-- The same for so many parts of a whole, in whole numbers, which is quicker over millions of rows.
create temp macro spread_parts(i, parts, whole) as ((i + 1) * parts) // whole > (i * parts) // whole;

-- A second of the day, few at night, and half an hour before midnight at the latest.
create temp macro second_of_day(u) as
    (case when u < 0.12 then u / 0.12 * 25200 else 25200 + (u - 0.12) / 0.88 * 59400 end)::bigint;

-- A moment in the seven days from a day on.
create temp macro moment(first_day, i, salt) as
    make_timestamp(
        epoch_us(first_day::timestamp)
            + floor(noise(i, salt || ' day') * 7)::bigint * 86400000000
            + second_of_day(noise(i, salt)) * 1000000);

-- From u in [0, 1) to a skewed amount with a mean of 1, most under it, none above 9.
create temp macro skewed(u) as 0.1778 + 0.3742 * u / (1.05 - u);

-- A straight line between two points, for distributions given by a few of their quantiles.
create temp macro line(u, u0, v0, u1, v1) as v0 + (u - u0) * (v1 - v0) / (u1 - u0);
