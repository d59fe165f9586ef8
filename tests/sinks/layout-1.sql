PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE deviations (
	report VARCHAR(64) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	severity VARCHAR NOT NULL, 
	indicator VARCHAR, 
	subgroup VARCHAR, 
	expected FLOAT, 
	observed FLOAT, 
	ratio FLOAT, 
	basis VARCHAR NOT NULL, 
	message VARCHAR NOT NULL, 
	cause VARCHAR NOT NULL, 
	PRIMARY KEY (report, position), 
	FOREIGN KEY(report) REFERENCES reports (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(report, indicator) REFERENCES indicators (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "deviations" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993',0,'shortfall','major','i1',NULL,40.0,26.0,0.65,'as_stated','Utfallet 26 ligger under målet 40','');
INSERT INTO "deviations" VALUES('ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1',0,'shortfall','major','i1',NULL,40.0,26.0,0.65,'as_stated','Utfallet 26 ligger under målet 40','');
CREATE TABLE diagnostics (
	report VARCHAR(64) NOT NULL, 
	position INTEGER NOT NULL, 
	level VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	message VARCHAR NOT NULL, 
	page INTEGER, 
	start_char INTEGER, 
	end_char INTEGER, 
	x0 FLOAT, 
	top FLOAT, 
	x1 FLOAT, 
	bottom FLOAT, 
	quote VARCHAR, 
	PRIMARY KEY (report, position), 
	FOREIGN KEY(report) REFERENCES reports (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "diagnostics" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993',0,'info','blank_page','Sidan 2 är tom',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "diagnostics" VALUES('ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1',0,'info','blank_page','Sidan 2 är tom',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE indicators (
	report VARCHAR(64) NOT NULL, 
	id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	code VARCHAR, 
	name VARCHAR NOT NULL, 
	scope VARCHAR NOT NULL, 
	section VARCHAR, 
	status VARCHAR NOT NULL, 
	confidence FLOAT NOT NULL, 
	page INTEGER, 
	start_char INTEGER, 
	end_char INTEGER, 
	x0 FLOAT, 
	top FLOAT, 
	x1 FLOAT, 
	bottom FLOAT, 
	quote VARCHAR, 
	PRIMARY KEY (report, id), 
	FOREIGN KEY(report) REFERENCES reports (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(report, section) REFERENCES sections (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "indicators" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i1',0,'CO01','CO01','Antal företag som får stöd','programme','s1','reported',0.9,NULL,0,26,NULL,NULL,NULL,NULL,'Antal företag som får stöd');
INSERT INTO "indicators" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i2',1,'nya-jobb',NULL,'Nya jobb','programme','s2','reported',0.9,NULL,0,26,NULL,NULL,NULL,NULL,'Antal företag som får stöd');
INSERT INTO "indicators" VALUES('ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','i1',0,'CO01','CO01','Antal företag som får stöd','programme','s1','reported',0.9,NULL,0,26,NULL,NULL,NULL,NULL,'Antal företag som får stöd');
CREATE TABLE passages (
	id INTEGER NOT NULL, 
	report VARCHAR(64) NOT NULL, 
	role VARCHAR NOT NULL, 
	field VARCHAR, 
	indicator VARCHAR, 
	deviation INTEGER, 
	page INTEGER, 
	start_char INTEGER, 
	end_char INTEGER, 
	x0 FLOAT, 
	top FLOAT, 
	x1 FLOAT, 
	bottom FLOAT, 
	quote VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(report) REFERENCES reports (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(report, indicator) REFERENCES indicators (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(report, deviation) REFERENCES deviations (report, position) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "passages" VALUES(1,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','metadata','project_name',NULL,NULL,NULL,0,8,NULL,NULL,NULL,NULL,'Norrsken');
INSERT INTO "passages" VALUES(2,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','comment',NULL,'i1',NULL,NULL,0,8,NULL,NULL,NULL,NULL,'Pandemin');
INSERT INTO "passages" VALUES(3,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','evidence',NULL,NULL,0,NULL,0,2,NULL,NULL,NULL,NULL,'26');
INSERT INTO "passages" VALUES(4,'ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','metadata','project_name',NULL,NULL,NULL,0,8,NULL,NULL,NULL,NULL,'Norrsken');
INSERT INTO "passages" VALUES(5,'ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','evidence',NULL,NULL,0,NULL,0,2,NULL,NULL,NULL,NULL,'26');
CREATE TABLE quantities (
	id INTEGER NOT NULL, 
	report VARCHAR(64) NOT NULL, 
	indicator VARCHAR NOT NULL, 
	subgroup INTEGER, 
	role VARCHAR NOT NULL, 
	low FLOAT NOT NULL, 
	high FLOAT NOT NULL, 
	unit VARCHAR, 
	unit_kind VARCHAR NOT NULL, 
	modifier VARCHAR NOT NULL, 
	per VARCHAR, 
	page INTEGER, 
	start_char INTEGER, 
	end_char INTEGER, 
	x0 FLOAT, 
	top FLOAT, 
	x1 FLOAT, 
	bottom FLOAT, 
	quote VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(report, indicator) REFERENCES indicators (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(report, indicator, subgroup) REFERENCES subgroups (report, indicator, position) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "quantities" VALUES(1,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i1',NULL,'target',40.0,40.0,NULL,'count','exact',NULL,NULL,0,2,NULL,NULL,NULL,NULL,'40');
INSERT INTO "quantities" VALUES(2,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i1',NULL,'outcome',26.0,26.0,NULL,'count','exact',NULL,NULL,0,2,NULL,NULL,NULL,NULL,'26');
INSERT INTO "quantities" VALUES(3,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i1',0,'outcome',7.0,7.0,NULL,'count','exact',NULL,NULL,0,1,NULL,NULL,NULL,NULL,'7');
INSERT INTO "quantities" VALUES(4,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i2',NULL,'target',40.0,40.0,NULL,'count','exact',NULL,NULL,0,2,NULL,NULL,NULL,NULL,'40');
INSERT INTO "quantities" VALUES(5,'18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i2',NULL,'outcome',26.0,26.0,NULL,'count','exact',NULL,NULL,0,2,NULL,NULL,NULL,NULL,'26');
INSERT INTO "quantities" VALUES(6,'ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','i1',NULL,'target',40.0,40.0,NULL,'count','exact',NULL,NULL,0,2,NULL,NULL,NULL,NULL,'40');
INSERT INTO "quantities" VALUES(7,'ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','i1',NULL,'outcome',26.0,26.0,NULL,'count','exact',NULL,NULL,0,2,NULL,NULL,NULL,NULL,'26');
INSERT INTO "quantities" VALUES(8,'ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','i1',0,'outcome',7.0,7.0,NULL,'count','exact',NULL,NULL,0,1,NULL,NULL,NULL,NULL,'7');
CREATE TABLE reports (
	sha256 VARCHAR(64) NOT NULL, 
	record_sha256 VARCHAR(64) NOT NULL, 
	schema_version VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	bytes INTEGER NOT NULL, 
	media_type VARCHAR NOT NULL, 
	reader VARCHAR NOT NULL, 
	pages INTEGER, 
	project_name VARCHAR, 
	case_id VARCHAR, 
	beneficiary VARCHAR, 
	organisation_number VARCHAR, 
	report_number INTEGER, 
	period_start VARCHAR, 
	period_end VARCHAR, 
	project_start VARCHAR, 
	project_end VARCHAR, 
	total_budget FLOAT, 
	evaluation_budget FLOAT, 
	PRIMARY KEY (sha256)
);
INSERT INTO "reports" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','0f3e814d783a7b67257ed44c35864458821ad8be286845b54b90f46ecaa6bfff','1','a.txt',120,'text/plain','text',NULL,'Norrsken',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "reports" VALUES('ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','98963268ee4e543df02105ba54d60e9abe604580c1ef0f577af0f49c0631349d','1','b.txt',120,'text/plain','text',NULL,'Norrsken',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE sections (
	report VARCHAR(64) NOT NULL, 
	id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	form VARCHAR, 
	part VARCHAR, 
	number VARCHAR, 
	"key" VARCHAR, 
	title VARCHAR NOT NULL, 
	level INTEGER NOT NULL, 
	instruction VARCHAR, 
	text VARCHAR NOT NULL, 
	answered BOOLEAN NOT NULL, 
	parent VARCHAR, 
	section_start INTEGER NOT NULL, 
	section_end INTEGER NOT NULL, 
	answer_start INTEGER NOT NULL, 
	page INTEGER, 
	start_char INTEGER, 
	end_char INTEGER, 
	x0 FLOAT, 
	top FLOAT, 
	x1 FLOAT, 
	bottom FLOAT, 
	quote VARCHAR, 
	PRIMARY KEY (report, id), 
	FOREIGN KEY(report) REFERENCES reports (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(report, parent) REFERENCES sections (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "sections" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','s1',0,NULL,NULL,'13',NULL,'Indikatorer',1,NULL,'Antal företag som får stöd',1,NULL,0,40,12,NULL,0,11,NULL,NULL,NULL,NULL,'Indikatorer');
INSERT INTO "sections" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','s2',1,NULL,NULL,'13.1',NULL,'Delmål',1,NULL,'Antal företag som får stöd',1,'s1',0,40,12,NULL,0,11,NULL,NULL,NULL,NULL,'Indikatorer');
INSERT INTO "sections" VALUES('ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','s1',0,NULL,NULL,'13',NULL,'Indikatorer',1,NULL,'Antal företag som får stöd',1,NULL,0,40,12,NULL,0,11,NULL,NULL,NULL,NULL,'Indikatorer');
CREATE TABLE subgroups (
	report VARCHAR(64) NOT NULL, 
	indicator VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	dimension VARCHAR NOT NULL, 
	group_name VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	age_low INTEGER, 
	age_high INTEGER, 
	PRIMARY KEY (report, indicator, position), 
	FOREIGN KEY(report, indicator) REFERENCES indicators (report, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "subgroups" VALUES('18b7cb099a9ea3f50ba899b5ba81e0d377a5f3b16f8f6eeb8b3e58cd4692b993','i1',0,'gender','women','kvinnor',NULL,NULL);
INSERT INTO "subgroups" VALUES('ffa0da5d885fba09d903c782713b6b098c8cf21f56a3a35d9aa920613220d2e1','i1',0,'gender','women','kvinnor',NULL,NULL);
CREATE INDEX indicators_by_key ON indicators ("key");
CREATE INDEX indicators_by_code ON indicators (code);
CREATE INDEX subgroups_by_group ON subgroups (dimension, group_name);
CREATE INDEX deviations_by_kind ON deviations (kind, severity);
CREATE INDEX deviations_by_indicator ON deviations (report, indicator);
CREATE INDEX quantities_by_indicator ON quantities (report, indicator, role);
CREATE INDEX passages_by_deviation ON passages (report, deviation);
CREATE INDEX passages_by_indicator ON passages (report, indicator);
CREATE VIEW indicator_overview AS SELECT reports.project_name AS project, reports.path AS report, sections.number AS section, indicators.code, indicators.name AS indicator, indicators.status, coalesce(outcome.unit, target.unit) AS unit, coalesce(revised_target.low, target.low) AS target, outcome.low AS outcome, CASE WHEN (coalesce(revised_target.low, target.low) > 0 AND CASE WHEN (revised_target.low IS NULL) THEN target.per ELSE revised_target.per END IS outcome.per) THEN outcome.low / (coalesce(revised_target.low, target.low) + 0.0) ELSE NULL END AS ratio, (SELECT quantities.low 
FROM subgroups JOIN quantities ON quantities.report = subgroups.report AND quantities.indicator = subgroups.indicator AND quantities.subgroup = subgroups.position AND quantities.role = 'outcome' 
WHERE subgroups.report = indicators.report AND subgroups.indicator = indicators.id AND subgroups.dimension = 'gender' AND subgroups.group_name = 'women' ORDER BY subgroups.position
 LIMIT 1 OFFSET 0) AS women, (SELECT quantities.low 
FROM subgroups JOIN quantities ON quantities.report = subgroups.report AND quantities.indicator = subgroups.indicator AND quantities.subgroup = subgroups.position AND quantities.role = 'outcome' 
WHERE subgroups.report = indicators.report AND subgroups.indicator = indicators.id AND subgroups.dimension = 'gender' AND subgroups.group_name = 'men' ORDER BY subgroups.position
 LIMIT 1 OFFSET 0) AS men, indicators.report AS sha256, indicators.id AS id 
FROM indicators JOIN reports ON reports.sha256 = indicators.report LEFT OUTER JOIN sections ON sections.report = indicators.report AND sections.id = indicators.section LEFT OUTER JOIN (SELECT quantities.id AS id, quantities.report AS report, quantities.indicator AS indicator, quantities.subgroup AS subgroup, quantities.role AS role, quantities.low AS low, quantities.high AS high, quantities.unit AS unit, quantities.unit_kind AS unit_kind, quantities.modifier AS modifier, quantities.per AS per, quantities.page AS page, quantities.start_char AS start_char, quantities.end_char AS end_char, quantities.x0 AS x0, quantities.top AS top, quantities.x1 AS x1, quantities.bottom AS bottom, quantities.quote AS quote 
FROM quantities 
WHERE quantities.role = 'target' AND quantities.subgroup IS NULL) AS target ON target.report = indicators.report AND target.indicator = indicators.id LEFT OUTER JOIN (SELECT quantities.id AS id, quantities.report AS report, quantities.indicator AS indicator, quantities.subgroup AS subgroup, quantities.role AS role, quantities.low AS low, quantities.high AS high, quantities.unit AS unit, quantities.unit_kind AS unit_kind, quantities.modifier AS modifier, quantities.per AS per, quantities.page AS page, quantities.start_char AS start_char, quantities.end_char AS end_char, quantities.x0 AS x0, quantities.top AS top, quantities.x1 AS x1, quantities.bottom AS bottom, quantities.quote AS quote 
FROM quantities 
WHERE quantities.role = 'revised_target' AND quantities.subgroup IS NULL) AS revised_target ON revised_target.report = indicators.report AND revised_target.indicator = indicators.id LEFT OUTER JOIN (SELECT quantities.id AS id, quantities.report AS report, quantities.indicator AS indicator, quantities.subgroup AS subgroup, quantities.role AS role, quantities.low AS low, quantities.high AS high, quantities.unit AS unit, quantities.unit_kind AS unit_kind, quantities.modifier AS modifier, quantities.per AS per, quantities.page AS page, quantities.start_char AS start_char, quantities.end_char AS end_char, quantities.x0 AS x0, quantities.top AS top, quantities.x1 AS x1, quantities.bottom AS bottom, quantities.quote AS quote 
FROM quantities 
WHERE quantities.role = 'outcome' AND quantities.subgroup IS NULL) AS outcome ON outcome.report = indicators.report AND outcome.indicator = indicators.id;
COMMIT;
