import { Liquid, type Template } from 'liquidjs';

/** A parsed template, to be printed with other variables each time. */
export interface ParsedTemplate {
  readonly print: (variables: object) => Promise<string>;
}

export interface SafeLiquid {
  /** @throws ParseError of liquidjs, with the line, when the template is malformed or too long */
  readonly parse: (source: string) => ParsedTemplate;
}

/** The thread does nothing else meanwhile; a letter takes a few milliseconds. */
const LONGEST_PRINTING_MS = 1_000;

/**
 * Liquid for templates that the office edits. A template can only print the variables it is given: it reaches no
 * file, no network, no code and no other template; an unknown variable or filter fails instead of printing nothing.
 * Values are text that is never evaluated.
 * @param escape what every printed value goes through, so that it stays text in the language that the template writes
 */
export function createSafeLiquid(escape?: (value: string) => string): SafeLiquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    templates: {},
    parseLimit: 200_000,
    renderLimit: LONGEST_PRINTING_MS,
    memoryLimit: 2_000_000,
    ...(escape ? { outputEscape: (value: unknown) => escape(String(value)) } : {}),
  });
  return {
    parse: (source) => {
      const parsed: Template[] = liquid.parse(source);
      return {
        print: async (variables) => {
          const printed: unknown = await liquid.render(parsed, variables);
          return String(printed);
        },
      };
    },
  };
}
