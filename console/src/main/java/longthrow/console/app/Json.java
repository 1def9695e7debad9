package longthrow.console.app;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON, for programs that call ours.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /// A record, list or map as JSON.
    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
