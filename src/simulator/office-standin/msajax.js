/*
 * Stand-in for MicrosoftAjax.js: the few names that the web files of office.js (npm 1.1.110) look for. Loaded before
 * office.js it keeps that file from asking for Microsoft's copy on the network. Own code; a plain script, because
 * office.js expects globals.
 */
(function (page) {
  'use strict';

  var accept = function () {
    return null;
  };

  function createError(kind) {
    return function (name, message) {
      var error = new Error('Sys.' + kind + ': ' + (message || name || ''));
      error.name = 'Sys.' + kind;
      return error;
    };
  }

  Function._validateParams = accept;
  Function._validateParameter = accept;
  Function.registerNamespace = function (path) {
    path.split('.').reduce(function (parent, name) {
      parent[name] = parent[name] || {};
      return parent[name];
    }, page);
  };
  Function.prototype.registerClass = function () {
    return this;
  };
  Error.argument = createError('ArgumentException');
  Error.argumentNull = createError('ArgumentNullException');
  Error.argumentType = createError('ArgumentTypeException');
  Error.argumentOutOfRange = createError('ArgumentOutOfRangeException');
  Error.parameterCount = createError('ParameterCountException');

  page.Type = Function;
  page.Sys = {
    StringBuilder: function StringBuilder() {},
    Debug: { trace: function () {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})(window);
