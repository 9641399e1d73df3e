-- 负库存: whether goods may leave a warehouse that has not enough of them; what existed before goes on refusing.
ALTER TABLE warehouse ADD COLUMN negative text NOT NULL DEFAULT 'forbid';
