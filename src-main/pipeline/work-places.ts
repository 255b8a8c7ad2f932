import { createLane, type Lane, type Place } from './lane.ts';

/** A request with more pages still to read is a long one. */
const SHORT_PAGES = 8;
/** Long requests that are read side by side; the others wait for their turn. */
const LONG_AT_ONCE = 2;
/** Opened requests that may be in work beyond all places: each holds pages in memory. */
const OPENED_AT_ONCE = 3;
/** Before everything that was not opened. */
const OPENED_PRIORITY = 3;

/** Where one request stands: in the row for a place, in a place, or in work without one. */
export interface Standing {
  readonly id: string;
  readonly priority: number;
  lane: 'short' | 'long' | 'beyond';
  place: Place | null;
  /** Begins or goes on with the work; null while it is in work. */
  resume: (() => void) | null;
}

/**
 * Who is in work and who waits. Long requests have few places of their own and take turns in them, so that
 * short ones never wait behind them, however many there are.
 */
export interface WorkPlaces {
  /** Waits among the short ones; `onTurn` is called when the work can begin. */
  readonly enter: (standing: Standing, onTurn: () => void) => void;
  /**
   * Asked before each stretch of pages by a request in work. It goes on at once (undefined), or when others
   * have had their turn. One that is opened never waits.
   */
  readonly takeTurn: (standing: Standing, unread: number, opened: boolean) => Promise<void> | undefined;
  /** Lets one that waits begin although all places are taken, or as the next when too many did so. */
  readonly open: (standing: Standing) => void;
  /** Lets one that waits go on at once. */
  readonly stepOut: (standing: Standing) => void;
  readonly leave: (standing: Standing) => void;
  /** Changes the number of short requests in work at once. */
  readonly resize: (short: number) => void;
}

/** @param short short requests in work at once */
export function createWorkPlaces(short: number): WorkPlaces {
  const lanes = { short: createLane(short), long: createLane(LONG_AT_ONCE) };
  const beyond = new Set<Standing>();

  const stepOut = (standing: Standing): void => {
    leaveLane(standing);
    standing.lane = 'beyond';
    beyond.add(standing);
    resume(standing);
  };
  const waitAmongLong = (standing: Standing): Promise<void> | undefined => {
    beyond.delete(standing);
    const turn = new Promise<void>((onTurn) => standIn(standing, 'long', lanes.long, onTurn));
    return standing.resume === null ? undefined : turn;
  };

  return {
    enter: (standing, onTurn) => standIn(standing, 'short', lanes.short, onTurn),
    takeTurn: (standing, unread, opened) => {
      if (standing.lane !== 'long' && unread <= SHORT_PAGES) return undefined;
      if (opened) stepOut(standing);
      else if (standing.lane !== 'long' || lanes.long.isAwaited()) return waitAmongLong(standing);
      return undefined;
    },
    open: (standing) => {
      if (standing.resume === null) return;
      if (beyond.size < OPENED_AT_ONCE) stepOut(standing);
      else if (standing.lane !== 'beyond') lanes[standing.lane].prioritise(standing.id, OPENED_PRIORITY);
    },
    stepOut: (standing) => {
      if (standing.resume !== null) stepOut(standing);
    },
    leave: (standing) => {
      leaveLane(standing);
      beyond.delete(standing);
    },
    resize: lanes.short.resize,
  };
}

/** One that has not come in yet; a higher priority goes first. */
export function newStanding(id: string, priority: number): Standing {
  return { id, priority, lane: 'short', place: null, resume: null };
}

/** Lets go of its place and stands in a row. */
function standIn(standing: Standing, name: 'short' | 'long', lane: Lane, onTurn: () => void): void {
  leaveLane(standing);
  standing.lane = name;
  standing.resume = onTurn;
  standing.place = lane.enter(standing.id, standing.priority, () => resume(standing));
}

function leaveLane(standing: Standing): void {
  standing.place?.leave();
  standing.place = null;
}

function resume(standing: Standing): void {
  const { resume: goOn } = standing;
  standing.resume = null;
  goOn?.();
}
