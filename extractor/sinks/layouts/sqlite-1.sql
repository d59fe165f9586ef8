-- Layout 1 knew no failed files, no copies, and numbered rows in the order in which they came.

CREATE TABLE new_reports (
    sha256 VARCHAR(64) NOT NULL,
    path VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    reason VARCHAR,
    extractor_version VARCHAR NOT NULL,
    record_sha256 VARCHAR(64),
    schema_version VARCHAR,
    bytes BIGINT,
    media_type VARCHAR,
    reader VARCHAR,
    pages BIGINT,
    project_name VARCHAR,
    case_id VARCHAR,
    beneficiary VARCHAR,
    organisation_number VARCHAR,
    report_number BIGINT,
    period_start VARCHAR,
    period_end VARCHAR,
    project_start VARCHAR,
    project_end VARCHAR,
    total_budget DOUBLE,
    evaluation_budget DOUBLE,
    PRIMARY KEY (sha256)
);
INSERT INTO new_reports (sha256, path, status, reason, extractor_version, record_sha256, schema_version, bytes,
    media_type, reader, pages, project_name, case_id, beneficiary, organisation_number, report_number, period_start,
    period_end, project_start, project_end, total_budget, evaluation_budget)
SELECT sha256, path, 'ok', NULL, '', record_sha256, schema_version, bytes, media_type, reader, pages, project_name,
    case_id, beneficiary, organisation_number, report_number, period_start, period_end, project_start, project_end,
    total_budget, evaluation_budget
FROM reports;
DROP TABLE reports;
ALTER TABLE new_reports RENAME TO reports;
CREATE INDEX reports_by_status ON reports (status);

CREATE TABLE new_sections (
    row_id INTEGER NOT NULL,
    report VARCHAR(64) NOT NULL,
    id VARCHAR NOT NULL,
    position BIGINT NOT NULL,
    form VARCHAR,
    part VARCHAR,
    number VARCHAR,
    "key" VARCHAR,
    title VARCHAR NOT NULL,
    level BIGINT NOT NULL,
    instruction VARCHAR,
    text VARCHAR NOT NULL,
    answered BOOLEAN NOT NULL,
    parent VARCHAR,
    section_start BIGINT NOT NULL,
    section_end BIGINT NOT NULL,
    answer_start BIGINT NOT NULL,
    page BIGINT,
    start_char BIGINT,
    end_char BIGINT,
    x0 DOUBLE,
    top DOUBLE,
    x1 DOUBLE,
    bottom DOUBLE,
    quote VARCHAR,
    PRIMARY KEY (row_id),
    UNIQUE (report, id),
    FOREIGN KEY(report) REFERENCES reports (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(report, parent) REFERENCES sections (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO new_sections (row_id, report, id, position, form, part, number, "key", title, level, instruction, text,
    answered, parent, section_start, section_end, answer_start, page, start_char, end_char, x0, top, x1, bottom,
    quote)
SELECT section_number(report, id), report, id, position, form, part, number, "key", title, level, instruction, text,
    answered, parent, section_start, section_end, answer_start, page, start_char, end_char, x0, top, x1, bottom,
    quote
FROM sections;
DROP TABLE sections;
ALTER TABLE new_sections RENAME TO sections;

CREATE TABLE new_quantities (
    report VARCHAR(64) NOT NULL,
    position BIGINT NOT NULL,
    indicator VARCHAR NOT NULL,
    subgroup BIGINT,
    role VARCHAR NOT NULL,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    unit VARCHAR,
    unit_kind VARCHAR NOT NULL,
    modifier VARCHAR NOT NULL,
    per VARCHAR,
    page BIGINT,
    start_char BIGINT,
    end_char BIGINT,
    x0 DOUBLE,
    top DOUBLE,
    x1 DOUBLE,
    bottom DOUBLE,
    quote VARCHAR,
    PRIMARY KEY (report, position),
    FOREIGN KEY(report, indicator) REFERENCES indicators (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(report, indicator, subgroup) REFERENCES subgroups (report, indicator, position) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO new_quantities (report, position, indicator, subgroup, role, low, high, unit, unit_kind, modifier, per,
    page, start_char, end_char, x0, top, x1, bottom, quote)
SELECT report, row_number() OVER (PARTITION BY report ORDER BY id) - 1, indicator, subgroup, role, low, high, unit,
    unit_kind, modifier, per, page, start_char, end_char, x0, top, x1, bottom, quote
FROM quantities;
DROP TABLE quantities;
ALTER TABLE new_quantities RENAME TO quantities;
CREATE INDEX quantities_by_indicator ON quantities (report, indicator, role);

CREATE TABLE new_passages (
    report VARCHAR(64) NOT NULL,
    position BIGINT NOT NULL,
    role VARCHAR NOT NULL,
    field VARCHAR,
    indicator VARCHAR,
    deviation BIGINT,
    page BIGINT,
    start_char BIGINT,
    end_char BIGINT,
    x0 DOUBLE,
    top DOUBLE,
    x1 DOUBLE,
    bottom DOUBLE,
    quote VARCHAR,
    PRIMARY KEY (report, position),
    FOREIGN KEY(report) REFERENCES reports (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(report, indicator) REFERENCES indicators (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(report, deviation) REFERENCES deviations (report, position) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO new_passages (report, position, role, field, indicator, deviation, page, start_char, end_char, x0, top,
    x1, bottom, quote)
SELECT report, row_number() OVER (PARTITION BY report ORDER BY id) - 1, role, field, indicator, deviation, page,
    start_char, end_char, x0, top, x1, bottom, quote
FROM passages;
DROP TABLE passages;
ALTER TABLE new_passages RENAME TO passages;
CREATE INDEX passages_by_deviation ON passages (report, deviation);
CREATE INDEX passages_by_indicator ON passages (report, indicator);

CREATE TABLE files (
    report VARCHAR(64) NOT NULL,
    position BIGINT NOT NULL,
    path VARCHAR NOT NULL,
    PRIMARY KEY (report, position),
    FOREIGN KEY(report) REFERENCES reports (sha256) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO files (report, position, path) SELECT sha256, 0, path FROM reports;

CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
);
INSERT INTO schema_version (version) VALUES (2);
