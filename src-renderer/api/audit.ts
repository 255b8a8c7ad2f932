import { useCommand, type Command } from './use-call.ts';

/** Asks where to save the audit log as a table for spreadsheets. */
export function useExportAudit(): Command<'audit.export'> {
  return useCommand('audit.export');
}
