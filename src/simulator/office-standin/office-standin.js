/*
 * The `Office` object that classic Outlook's JavaScript-only runtime hands to a handler file, imitated. A plain ES5
 * script: evaluate its text in a fresh engine (QuickJS, a bare node:vm), then the built handler file, then talk to
 * `__outlook`. All that crosses the border is JSON text, so any engine can host it. It is our imitation, not Microsoft's
 * host: what it proves is that our file needs nothing a stripped engine lacks.
 *
 *   __outlook.load(json)            the mailbox as it is now (below); call before each fire. What earlier runs stored
 *                                   stays unless the mailbox brings its own sessionData, roaming or notices
 *   __outlook.fire(name, json)      calls the function associated under `name` with an event that carries the given
 *                                   properties and `completed`; returns the event's number; throws a TypeError when
 *                                   nothing is associated, as classic does
 *   __outlook.tick(untilMs)         runs at most one timer that is due by `untilMs` on the virtual clock and returns
 *                                   true; false when none is due, with the clock set to `untilMs`. The host drains its
 *                                   promise jobs after each call
 *   __outlook.report()              JSON: { now, completions: [{ event, at, options }], sessionData, roaming (saved),
 *                                   notices, calls: [name], mostInFlight, openTimers, associated: [NAME], log: [line] }
 *
 * Mailbox (each field may be absent):
 *   { mailbox: 16,                  highest Mailbox set 1.n
 *     platform: 'PC', hostName: 'Outlook', hostVersion, itemType: 'message' | 'appointment',
 *     user: { name, address }, from (or organizer): { name, address },
 *     to, cc, bcc, requiredAttendees, optionalAttendees: [{ name, address, recipientType }],
 *     cap: 500,                     longest list the client returns
 *     subject: '', html: '',
 *     attachments: [{ name, size, isInline, attachmentType: 'file' | 'item' | 'cloud',
 *                     content, format: 'base64' | 'eml' | 'iCalendar' | 'url' }],
 *                                   ids are positions, as on classic; content without a format is Base64
 *     label: id,                    sensitivity label; with labels: [{ id, name, children }] the tenant has some
 *     composeType: 'newMail' | 'reply' | 'forward', sessionData: {}, roaming: {}, notices: {}, contextData: '',
 *     latencyMs: 1,                 time each call takes
 *     faults: { call: fault },      'hang' never answers · 'fail' answers with status failed · 'throw' throws at once ·
 *                                   'null' succeeds with null · 'twice' answers two times · 'empty' answers nothing at all
 *                                   (a callback without a result) · a number: answers after so many milliseconds
 *     missing: [path] }             members that do not exist: 'context', 'context.mailbox', 'context.requirements',
 *                                   'context.roamingSettings', 'item', 'item.sessionData', 'item.to' …
 *
 * Calls that a fault can name: to cc bcc requiredAttendees optionalAttendees from organizer subject body.html body.text
 * attachments content composeType label.enabled label.get label.list session.get session.set session.remove roaming.get
 * roaming.set roaming.save notices.insight notices.replace notices.remove initializationContext requirements item completed (the last five
 * groups: 'throw' only where they are synchronous: roaming.get, roaming.set, requirements, item, completed).
 */
(function (root) {
  'use strict';

  var mailbox = {};
  var now = 0;
  var timers = [];
  var lastTimer = 0;
  var lastEvent = 0;
  var inFlight = 0;
  var handlers = {};
  var saved = { sessionData: {}, roaming: {}, notices: {} };
  var seen = { completions: [], calls: [], mostInFlight: 0, log: [] };

  root.setTimeout = function (run, ms) {
    lastTimer += 1;
    timers.push({ id: lastTimer, at: now + (ms > 0 ? ms : 0), run: run });
    return lastTimer;
  };
  root.clearTimeout = function (id) {
    timers = timers.filter(function (timer) {
      return timer.id !== id;
    });
  };
  root.console = { log: logger('log'), info: logger('info'), warn: logger('warn'), error: logger('error') };
  // Classic has a window with nothing of a browser behind it (office-js issue 5208).
  root.window = root;

  function logger(level) {
    return function () {
      seen.log.push(level + ': ' + Array.prototype.map.call(arguments, String).join(' '));
    };
  }

  function copy(value) {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  }

  function faultOf(name) {
    return mailbox.faults ? mailbox.faults[name] : undefined;
  }

  function failIfAsked(name) {
    if (faultOf(name) === 'throw') throw new Error(name + ' was asked to throw');
  }

  /** An Office call: the callback is the last function given; it is called later, never inside the call. */
  function call(name, answer) {
    return function () {
      var given = Array.prototype.slice.call(arguments);
      var callback = given.filter(function (argument) {
        return typeof argument === 'function';
      })[0];
      var called = typeof name === 'function' ? name(given) : name;
      var fault = faultOf(called);
      seen.calls.push(called);
      failIfAsked(called);
      var result =
        fault === 'fail'
          ? { status: 'failed', error: { code: 5001, name: 'InternalError', message: called + ' failed' } }
          : { status: 'succeeded', value: fault === 'null' ? null : copy(answer(given)) };
      inFlight += 1;
      seen.mostInFlight = Math.max(seen.mostInFlight, inFlight);
      if (fault === 'hang') return;
      root.setTimeout(
        function () {
          inFlight -= 1;
          if (!callback) return;
          if (fault === 'empty') return callback();
          callback(result);
          if (fault === 'twice') callback(result);
        },
        typeof fault === 'number' ? fault : mailbox.latencyMs || 1,
      );
    };
  }

  /** A call that answers a field of the mailbox. */
  function tell(name, field, otherwise) {
    return call(name, function () {
      return mailbox[field] || otherwise;
    });
  }

  function person(entry) {
    var recipientType = entry.recipientType || 'externalUser';
    return { displayName: entry.name, emailAddress: entry.address, recipientType: recipientType };
  }

  function recipients(field) {
    return {
      getAsync: call(field, function () {
        return (mailbox[field] || []).slice(0, mailbox.cap || 500).map(function (entry) {
          return entry ? person(entry) : entry;
        });
      }),
    };
  }

  function sender(field) {
    return {
      getAsync: call(field, function () {
        return person(mailbox[field] || mailbox.from || mailbox.user || { name: '', address: '' });
      }),
    };
  }

  function sessionData() {
    return {
      getAsync: call('session.get', function (given) {
        return saved.sessionData[given[0]];
      }),
      setAsync: call('session.set', function (given) {
        saved.sessionData[given[0]] = given[1];
      }),
      removeAsync: call('session.remove', function (given) {
        delete saved.sessionData[given[0]];
      }),
    };
  }

  /** Throws what office.js throws (`validateNotificationMessages` of its web file), and for a type the client has not. */
  function checkNotice(key, details) {
    var action = (details.actions || [{ actionType: 'showTaskPane', commandId: '-', actionText: '' }])[0];
    var knowsInsights = (mailbox.mailbox || 16) >= 10 && !/Android|iOS/.test(mailbox.platform);
    var isSound =
      details.type === 'insightMessage'
        ? knowsInsights && details.persistent === undefined && details.actions.length === 1
        : typeof details.persistent === 'boolean' && !details.actions;
    var isActionSound = action.actionType === 'showTaskPane' && action.commandId && action.actionText.length <= 30;
    var fits = details.icon && key.length <= 32 && details.message.length <= 150;
    if (!isSound || !isActionSound || !fits) throw new Error('Sys.ArgumentException');
  }

  function notices() {
    return {
      replaceAsync: call(
        function (given) {
          checkNotice(given[0], given[1]);
          return given[1].type === 'insightMessage' ? 'notices.insight' : 'notices.replace';
        },
        function (given) {
          saved.notices[given[0]] = copy(given[1]);
        },
      ),
      removeAsync: call('notices.remove', function (given) {
        delete saved.notices[given[0]];
      }),
    };
  }

  function item() {
    var isAppointment = mailbox.itemType === 'appointment';
    var made = {
      itemType: isAppointment ? 'appointment' : 'message',
      subject: { getAsync: tell('subject', 'subject', '') },
      body: {
        getAsync: call(
          function (given) {
            return 'body.' + given[0];
          },
          function (given) {
            return given[0] === 'html' ? mailbox.html || '' : (mailbox.html || '').replace(/<[^>]*>/g, '');
          },
        ),
      },
      getAttachmentsAsync: call('attachments', function () {
        return (mailbox.attachments || []).map(function (attachment, position) {
          if (!attachment) return attachment;
          var listed = copy(attachment);
          delete listed.content;
          delete listed.format;
          listed.id = String(position);
          return listed;
        });
      }),
      getAttachmentContentAsync: call('content', function (given) {
        var attachment = (mailbox.attachments || [])[Number(given[0])] || {};
        return { content: attachment.content || '', format: attachment.format || 'base64' };
      }),
      sensitivityLabel: { getAsync: tell('label.get', 'label', null) },
      getInitializationContextAsync: tell('initializationContext', 'contextData', ''),
      sessionData: sessionData(),
      notificationMessages: notices(),
    };
    if (isAppointment) {
      made.requiredAttendees = recipients('requiredAttendees');
      made.optionalAttendees = recipients('optionalAttendees');
      made.organizer = sender('organizer');
    } else {
      made.to = recipients('to');
      made.cc = recipients('cc');
      made.bcc = recipients('bcc');
      made.from = sender('from');
      made.getComposeTypeAsync = call('composeType', function () {
        return { composeType: mailbox.composeType || 'newMail', coercionType: 'html' };
      });
      if (mailbox.itemClass !== undefined) made.getItemClassAsync = tell('itemClass', 'itemClass', '');
    }
    return made;
  }

  function roamingSettings() {
    var bag = copy(saved.roaming);
    return {
      get: function (key) {
        failIfAsked('roaming.get');
        return bag[key];
      },
      set: function (key, value) {
        failIfAsked('roaming.set');
        bag[key] = value;
      },
      saveAsync: call('roaming.save', function () {
        saved.roaming = copy(bag);
      }),
    };
  }

  function context() {
    var made = item();
    var user = mailbox.user || {};
    return {
      platform: mailbox.platform || 'PC',
      requirements: {
        isSetSupported: function (set, version) {
          failIfAsked('requirements');
          return set === 'Mailbox' && Number(String(version).split('.')[1]) <= (mailbox.mailbox || 16);
        },
      },
      roamingSettings: roamingSettings(),
      sensitivityLabelsCatalog: {
        getIsEnabledAsync: call('label.enabled', function () {
          return Boolean(mailbox.labels);
        }),
        getAsync: call('label.list', function () {
          return mailbox.labels;
        }),
      },
      mailbox: {
        userProfile: { emailAddress: user.address || '', displayName: user.name || '' },
        diagnostics: {
          hostName: mailbox.hostName || 'Outlook',
          hostVersion: mailbox.hostVersion || '16.0.19725.20126',
        },
        get item() {
          failIfAsked('item');
          return made;
        },
      },
    };
  }

  function takeAway(path) {
    var steps = (path.split('.')[0] === 'item' ? 'context.mailbox.' + path : path).split('.');
    var last = steps.pop();
    var owner = steps.reduce(function (object, step) {
      return object && object[step];
    }, root.Office);
    if (owner) delete owner[last];
  }

  root.Office = {
    actions: {
      associate: function (name, handler) {
        handlers[String(name).toUpperCase()] = handler;
      },
    },
    // Code that waits for onReady never runs in this runtime.
    onReady: function () {
      return new Promise(function () {});
    },
    // Reported missing at load time (office-js-docs-pr issue 3722): exists only once an event fires.
    context: undefined,
  };

  root.__outlook = {
    load: function (json) {
      mailbox = JSON.parse(json);
      if (mailbox.sessionData) saved.sessionData = mailbox.sessionData;
      if (mailbox.roaming) saved.roaming = mailbox.roaming;
      if (mailbox.notices) saved.notices = mailbox.notices;
    },
    fire: function (name, json) {
      var handler = handlers[String(name).toUpperCase()];
      if (typeof handler !== 'function') throw new TypeError('mappings[' + name + '] is not a function');
      root.Office.context = context();
      (mailbox.missing || []).forEach(takeAway);
      lastEvent += 1;
      var number = lastEvent;
      var event = JSON.parse(json || '{}');
      event.completed = function (options) {
        seen.completions.push({ event: number, at: now, options: options === undefined ? null : copy(options) });
        failIfAsked('completed');
      };
      handler(event);
      return number;
    },
    tick: function (untilMs) {
      timers.sort(function (a, b) {
        return a.at - b.at || a.id - b.id;
      });
      if (!timers.length || timers[0].at > untilMs) {
        now = Math.max(now, untilMs);
        return false;
      }
      var timer = timers.shift();
      now = Math.max(now, timer.at);
      timer.run();
      return true;
    },
    report: function () {
      return JSON.stringify({
        now: now,
        completions: seen.completions,
        sessionData: saved.sessionData,
        roaming: saved.roaming,
        notices: saved.notices,
        calls: seen.calls,
        mostInFlight: seen.mostInFlight,
        openTimers: timers.length,
        associated: Object.keys(handlers),
        log: seen.log,
      });
    },
  };
})(typeof globalThis !== 'undefined' ? globalThis : this);
