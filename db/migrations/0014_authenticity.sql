-- An agenda is official in the language of the document, and an unofficial translation otherwise.
UPDATE "agenda_versions" SET "authenticity" = CASE "authenticity"
  WHEN 'document' THEN 'official'
  WHEN 'courtesy-translation' THEN 'unofficial'
  ELSE "authenticity" END;
