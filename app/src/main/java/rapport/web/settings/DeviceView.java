package rapport.web.settings;

import rapport.web.Frame;

/** What this device keeps of Rapport; the browser itself fills it in. */
public record DeviceView(Frame frame, String script) {}
