#!/usr/bin/env node
import "../dist/tulip.js";
