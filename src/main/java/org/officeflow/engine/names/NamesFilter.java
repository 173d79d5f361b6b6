package org.officeflow.engine.names;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says the names of processes, tasks and lists in the language of whoever reads Tasklist and Cockpit. Tasklist sends a whole task or list
 * back when somebody changes a date of it: its name is then kept as it was written.
 */
final class NamesFilter extends OncePerRequestFilter {

    private static final Pattern JSON = Pattern.compile("application/(hal\\+)?json.*");

    private final NamesInJson said;
    private final NamesInJson written;
    private final ObjectMapper json;

    NamesFilter(ModelWords words, ObjectMapper json) {
        this.said = new NamesInJson(words::said, words::saidOfList);
        this.written = new NamesInJson(words::written, words::writtenOfList);
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Language.of(request) == Language.ENGLISH;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(isChange(request) ? asWritten(request) : request, kept);
        if (kept.getStatus() == HttpServletResponse.SC_OK && isJson(kept.getContentType())) {
            var answer = json.readTree(kept.getContentAsByteArray());
            said.replace(answer);
            kept.resetBuffer();
            kept.getOutputStream().write(json.writeValueAsBytes(answer));
        }
        kept.copyBodyToResponse();
    }

    private static boolean isChange(HttpServletRequest request) {
        return "PUT".equals(request.getMethod()) && isJson(request.getContentType());
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && JSON.matcher(type).matches();
    }

    private HttpServletRequest asWritten(HttpServletRequest request) throws IOException {
        var sent = request.getInputStream().readAllBytes();
        try {
            var change = json.readTree(sent);
            written.replace(change);
            return new RequestWithBody(request, json.writeValueAsBytes(change));
        } catch (JsonProcessingException e) {
            return new RequestWithBody(request, sent);
        }
    }
}
