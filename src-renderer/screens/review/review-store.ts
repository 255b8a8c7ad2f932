import { create } from 'zustand';

/** The request under review and its place in the queue; kept while another screen is open. */
export interface ReviewPlace {
  readonly id: string | null;
  /** Where it was last seen, counted from 0: the request there takes over when it leaves the queue. */
  readonly index: number;
}

interface ReviewState extends ReviewPlace {
  readonly stand: (place: ReviewPlace) => void;
}

/** Where the clerk is in the queue. */
export const useReviewStore = create<ReviewState>((set) => ({ id: null, index: 0, stand: set }));
