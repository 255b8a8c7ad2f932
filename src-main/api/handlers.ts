import type { CallOutput, ChannelOf, ParsedInput } from '../../src-preload/contract/channels.ts';

export type EngineChannel = ChannelOf<'engine'>;

/** One use case a channel: takes the parsed input, returns the value or throws a BrokerFlowError. */
export type Handlers<C extends EngineChannel = EngineChannel> = {
  readonly [K in C]: (input: ParsedInput<K>) => Promise<CallOutput<K>>;
};

/** The handlers of the channels whose names begin with a domain. */
export type DomainHandlers<D extends string> = Handlers<Extract<EngineChannel, `${D}.${string}`>>;
