/** Who acts, and as what post. A timed act has subject and role "system" and no area. */
export interface Actor {
  readonly subject: string;
  /** The role of the grant that allowed it. */
  readonly role: string;
  /** The area code of that grant; '' for the system. */
  readonly area: string;
}

/** The act itself: everything a decision may know beside command and state, so that it needs no clock and no random. */
export interface Issued {
  /** UUID made by the client: the same command sent again has the same id. */
  readonly id: string;
  readonly by: Actor;
  readonly at: Date;
}

/** The rules of one aggregate, free of I/O. */
export interface Decider<State, Command, Event> {
  /** The state of an aggregate that isn't there yet. */
  readonly initial: State;
  /** What a command leads to; nothing when it changes nothing. @throws DomainError when the rules refuse it. */
  decide(command: Command, state: State, issued: Issued): readonly Event[];
  /** The state after an event. Never refuses: what happened, happened. */
  evolve(state: State, event: Event, issued: Issued): State;
}

/** The state after several events of one act. */
export const fold = <State, Command, Event>(
  decider: Decider<State, Command, Event>,
  state: State,
  events: readonly Event[],
  issued: Issued,
): State => events.reduce((current, event) => decider.evolve(current, event, issued), state);
