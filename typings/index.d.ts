// Ambient types of the mini-program: WeChat's own, and what they lack. Nothing is lacking so far.

/// <reference types="miniprogram-api-typings" />
