-- Kinds of findings, and the parameters of their messages, take the terms of the interface. Events of the audit log stay as
-- they were written and are read under today's names.
UPDATE "import_findings" SET
  "kind" = CASE "kind"
    WHEN 'sitting-assumed' THEN 'plenary-meeting-assumed'
    WHEN 'meeting-day-without-sitting' THEN 'meeting-day-without-plenary-meeting'
    WHEN 'kept-edited' THEN 'edited-text-retained'
    ELSE "kind" END,
  "detail" = "detail" - 'sitting' - 'said'
    || CASE WHEN "detail" ? 'sitting' THEN jsonb_build_object('plenaryMeeting', "detail"->'sitting') ELSE '{}' END
    || CASE WHEN "detail" ? 'said' THEN jsonb_build_object('announced', "detail"->'said') ELSE '{}' END
WHERE "kind" IN ('sitting-assumed', 'meeting-day-without-sitting', 'kept-edited', 'continued-without-start', 'continued-not-marked',
  'description-differs', 'plenary-count-differs');
