-- One action lowers a lever that another needs, at places that contain one another, for groups that are one
-- within the other, at one time. Closures are given. The planner is told to begin with what is lowered.
CREATE INDEX need_by_scope ON need (lever, place, people, start, finish, action);
ANALYZE;
-- measured from here
INSERT INTO finding
SELECT l.action, n.action, l.lever, max(l.start, n.start), min(l.finish, n.finish)
FROM lowered AS l
CROSS JOIN place_meets AS p ON p.one = l.place
CROSS JOIN group_meets AS g ON g.one = l.people
CROSS JOIN need AS n
  ON n.lever = l.lever AND n.place = p.other AND n.people = g.other AND n.start < l.finish
WHERE n.finish > l.start AND n.action <> l.action;
