-- What changed in value since somebody looked: recosts are few beside movements.
CREATE INDEX posting_recost_seq ON posting_recost (tenant_id, seq);
