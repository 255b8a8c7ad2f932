import type { Migration } from '../migrate.ts';

/** The office's own forms in versions, and which of them filled a form. Frozen. */
export const formTemplates: Migration = {
  version: 15,
  name: 'form templates',
  sql: `
CREATE TABLE form_templates (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  insurer_id TEXT REFERENCES insurers (id),
  category TEXT,
  language TEXT NOT NULL,
  active INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX form_templates_insurer_id ON form_templates (insurer_id) WHERE insurer_id IS NOT NULL;

CREATE TABLE form_template_versions (
  id TEXT PRIMARY KEY,
  template_id TEXT NOT NULL REFERENCES form_templates (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  filename TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  fillable_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  notices TEXT NOT NULL,
  page_sizes TEXT NOT NULL,
  layout TEXT NOT NULL,
  mapping TEXT NOT NULL,
  confirmed_at TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (template_id, version)
) STRICT;

ALTER TABLE forms ADD COLUMN insurer_id TEXT REFERENCES insurers (id);
ALTER TABLE forms ADD COLUMN template_id TEXT REFERENCES form_templates (id);
ALTER TABLE forms ADD COLUMN template_version INTEGER;
ALTER TABLE forms ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE forms ADD COLUMN edited_at TEXT;
ALTER TABLE forms ADD COLUMN empty_boxes TEXT NOT NULL DEFAULT '[]';
CREATE INDEX forms_template_id ON forms (template_id) WHERE template_id IS NOT NULL;
UPDATE forms SET title = CASE template
  WHEN 'fleet' THEN 'Questionario Flotta Auto'
  WHEN 'professional' THEN 'Questionario RC Professionale'
  WHEN 'building' THEN 'Questionario Fabbricato'
  WHEN 'technology' THEN 'Questionario Rischi Tecnologici'
  ELSE 'Scheda di rischio'
END;
`,
};
