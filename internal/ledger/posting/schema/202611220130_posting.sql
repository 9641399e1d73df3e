-- Which account plays which role, by product category, from which day on. Code holds no account number.
CREATE TABLE posting_rule (
  tenant_id   bigint  NOT NULL,
  role        text    NOT NULL,
  category    text    NOT NULL, -- '' = any category
  from_day    integer NOT NULL,
  account_id  bigint  NOT NULL,
  PRIMARY KEY (tenant_id, role, category, from_day)
);
