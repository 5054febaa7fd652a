/**
 * How one backing service is had natively.
 * @typedef {object} Recipe
 * @property {string} name
 * @property {string} title for people
 * @property {string[]} ports the names of those it listens on, the public one first
 * @property {string} urlVariable set in the environment, it means: use that one, start none
 * @property {(ports: Ports) => Record<string, string>} environment what its users need
 * @property {(ports: Ports) => Promise<unknown>} ready one probe; rejects while it isn't
 * @property {() => { programs: string[], gigabytes: number, seconds: number }} needs before it can be installed and
 *   started; `seconds`: what installing adds to a first start on two cores, 0 when nothing is missing
 * @property {(note: (text: string) => void) => Promise<any>} install what is not in the cache yet
 * @property {(dir: string) => boolean} [isOutdated] whether its data are of a format that is not read any more
 * @property {(options: StartOptions) => Promise<void>} start
 *
 * @typedef {Record<string, number>} Ports
 *
 * @typedef {object} StartOptions
 * @property {any} installation what install gave
 * @property {string} dir its data
 * @property {string} log
 * @property {Ports} ports
 * @property {(program: object) => import('../process/child.mjs').Child} launch
 *   what is launched is stopped with the service, the last first
 * @property {boolean} durable false: data need not survive a crash of the machine
 * @property {{ host: string, port: number }} [kafkaAway] how those elsewhere know the broker
 */

/** Every port, unless told otherwise. FIREGRID_PORT_<NAME> in the environment tells otherwise. */
export const defaultPorts = {
  mongo: 27017,
  postgres: 5439,
  kafka: 9092,
  kafkaController: 9093,
  keycloak: 8180,
  objects: 7070,
};
