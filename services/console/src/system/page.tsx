import { useRead } from '../api/use-read.ts';
import { Badge, type Mark, type Tone } from '../design/badge.tsx';
import { Notice } from '../design/notice.tsx';
import { HelpLines, Page } from '../design/page.tsx';
import { Fact, Facts, Panel } from '../design/panel.tsx';
import { Failed, Loading } from '../design/states.tsx';
import type { Answer } from '../api/types.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import css from './system.module.css';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';

type Service = Answer<'get', '/api/v1/system/services'>['services'][number];
type State = Service['status'];

const looks: Readonly<Record<State, readonly [Tone, Mark]>> = {
  ok: ['good', 'check'],
  degraded: ['warn', 'triangle'],
  down: ['grave', 'octagon'],
  silent: ['grave', 'cross'],
};
/** How often the services are asked while the page is open, in ms. */
const askEveryMs = 10_000;

/** What each service says of itself, asked again while one looks. */
export function SystemPage() {
  const [text, format] = [useText({ zh, en }), useFormat()];
  const { data, error, refetch } = useRead('/api/v1/system/services', {}, { pace: () => askEveryMs });
  const ill = data?.services.filter(({ status }) => status !== 'ok') ?? [];
  return (
    <Page
      title={text.title}
      help={<HelpLines lines={text.help} />}
      side={data && <span className="soft">{text.asked(format.time(data.at))}</span>}
    >
      {!data ? (
        error ? (
          <Failed problem={error} again={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : (
        <>
          <Notice
            tone={ill.length === 0 ? 'good' : 'hot'}
            icon={ill.length === 0 ? 'check' : 'warning'}
            role="status"
          >
            <p>
              <strong>
                {ill.length === 0
                  ? text.allWell
                  : text.ill(ill.map(({ name }) => text.named(name)).join('、'))}
              </strong>
            </p>
          </Notice>
          <div className={css.services}>
            {data.services.map((service) => (
              <ShownService key={service.name} service={service} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

function ShownService({ service: { name, status, parts } }: { readonly service: Service }) {
  const text = useText({ zh, en });
  return (
    <Panel title={text.named(name)}>
      <p>
        <StateBadge state={status} />
      </p>
      {status === 'silent' ? (
        <p>{text.silentTodo}</p>
      ) : (
        <Facts>
          {parts.map((part) => (
            <Fact key={part.name} name={text.parts[part.name] ?? part.name}>
              <span className="beside">
                <StateBadge state={part.state} />
                {part.state !== 'ok' && <span>{part.detail}</span>}
              </span>
            </Fact>
          ))}
        </Facts>
      )}
    </Panel>
  );
}

function StateBadge({ state }: { readonly state: State }) {
  const text = useText({ zh, en });
  const [tone, mark] = looks[state];
  return (
    <Badge tone={tone} mark={mark}>
      {text.states[state]}
    </Badge>
  );
}
