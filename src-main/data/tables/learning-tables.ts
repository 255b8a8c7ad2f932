import type { Generated } from 'kysely';
import type { LessonRefusal } from '../../../src-preload/contract/learning.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';

/** A correction of a category as the local model learns from it. */
export interface LessonsTable {
  id: Generated<number>;
  /** Null when it was imported or the request is gone. */
  request_id: string | null;
  correction_id: number | null;
  /** The file name of the request; empty when it was imported. */
  name: string;
  /** See `lessonText`; empty when nothing could be read. */
  text: string;
  text_sha256: string;
  category: Category;
  at: string;
  /** `dropped`: the clerk took it back from what was learnt; it is not learnt from again. */
  state: 'waiting' | 'learnt' | 'refused' | 'dropped';
  refusal: LessonRefusal | null;
  /** The attempt that first learnt it. */
  attempt_id: number | null;
}

/** One attempt to learn, and how the model it left in use does on the guard against the shipped one. */
export interface LearningAttemptsTable {
  id: Generated<number>;
  at: string;
  /** How many lessons it learnt, or refused, for the first time. */
  learnt: number;
  refused: number;
  /** Requests of the guard that the shipped model decides by itself; how many of these are decided rightly. */
  guard_size: number;
  right_before: number;
  right_after: number;
}

/** The model that was learnt on this machine; at most one row. */
export interface LearntModelTable {
  id: 1;
  attempt_id: number;
  /** Of the shipped files that it was learnt from: with others it is learnt anew. */
  shipped_sha256: string;
  /** Of the lessons that it holds. */
  lessons_sha256: string;
  model: string;
}
