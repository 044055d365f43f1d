// The JavaScript that stands before all templates: what WXS has and browsers lack, and the way of wxs events to the host.

/**
 * `yuelanWxs` is the host's part (a parameter of the function around all templates). glass-easel calls Q.A for `change:prop` and Q.C for
 * events; a handler whose left value path does not start with 0 is a WXS function and gets the event and a component descriptor.
 */
export const wxsRuntime = `
var getRegExp=function(p,f){return new RegExp(p,f===undefined?'':f)};
var getDate=function(){return arguments.length?new (Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))():new Date()};
Q.T=function(v){if(v==null)throw new TypeError("Cannot read property 'constructor' of "+v);var n=Object.prototype.toString.call(v).slice(8,-1);return n};
Q.A=function(f,l){return yuelanWxs.changeProp(f,l)};
Q.C=function(c,e,f,l){return yuelanWxs.event(c,e,f,l)};
`
