-- 权限: a company's own roles, who has which beside the first, and the warehouses of a user.
CREATE TABLE auth_role (
    tenant_id  bigint  NOT NULL,
    id         bigint  NOT NULL,
    name       text    NOT NULL,
    note       text    NOT NULL,
    grants     text    NOT NULL, -- JSON: [{"pattern","scope"}]
    version    integer NOT NULL,
    updated_by bigint  NOT NULL,
    updated_ms bigint  NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX auth_role_name ON auth_role (tenant_id, name);

-- The first role of a user stands in auth_user; role is a name of the program or the id of a role above.
CREATE TABLE auth_user_role (
    tenant_id bigint NOT NULL,
    user_id   bigint NOT NULL,
    role      text   NOT NULL,
    PRIMARY KEY (tenant_id, user_id, role)
);

CREATE TABLE auth_user_warehouse (
    tenant_id    bigint NOT NULL,
    user_id      bigint NOT NULL,
    warehouse_id bigint NOT NULL,
    PRIMARY KEY (tenant_id, user_id, warehouse_id)
);
