import { startRecorder, success, type Recorder } from './recorder';

/**
 * A recorder for all tests of a file. Before each of them it forgets what came in and answers as
 * `reply` says again, whatever the test before made of it.
 */
export function useRecorder(reply: Recorder['reply'] = success): Recorder {
  let started: Recorder;
  beforeAll(async () => {
    started = await startRecorder();
  });
  beforeEach(() => {
    Object.assign(started, { requests: [], reply });
  });
  afterAll(() => started.stop());
  return {
    get url() {
      return started.url;
    },
    get requests() {
      return started.requests;
    },
    set requests(requests) {
      started.requests = requests;
    },
    get reply() {
      return started.reply;
    },
    set reply(answer) {
      started.reply = answer;
    },
    stop: () => started.stop(),
  };
}
