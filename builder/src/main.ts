import './screens/builder.js';
