package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anybody reads it: the engine would read all of it into memory. Our own addresses that take files
 * have limits of their own.
 */
final class RequestSizeFilter extends OncePerRequestFilter {

    private static final Words WORDS = Words.of("engine");

    private final DataSize largestRequest;
    private final DataSize largestUpload;

    RequestSizeFilter(DataSize largestRequest, DataSize largestUpload) {
        this.largestRequest = largestRequest;
        this.largestUpload = largestUpload;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var type = request.getContentType() == null ? "" : request.getContentType();
        var isOurs = path.startsWith("/api/") || path.startsWith(SecurityChains.WELCOME + "/");
        if (isOurs && !type.startsWith("application/json") && !isForm(type)) {
            chain.doFilter(request, response);
            return;
        }
        var limit = type.startsWith("multipart/") ? largestUpload : largestRequest;
        if (request.getContentLengthLong() > limit.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, refusal(request, limit));
            return;
        }
        var announced = request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null;
        if (isOurs && !announced) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED, WORDS.say(Language.of(request), "length"));
            return;
        }
        chain.doFilter(announced ? request : counted(request, limit), response);
    }

    private static boolean isForm(String type) {
        return type.startsWith("application/x-www-form-urlencoded");
    }

    private static String refusal(HttpServletRequest request, DataSize limit) {
        return WORDS.say(
                Language.of(request),
                "too-large",
                limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " kB");
    }

    private static HttpServletRequest counted(HttpServletRequest request, DataSize limit) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new Counted(super.getInputStream(), limit, refusal(request, limit));
            }
        };
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream source;
        private final DataSize limit;
        private final String refusal;
        private long read;

        Counted(ServletInputStream source, DataSize limit, String refusal) {
            this.source = source;
            this.limit = limit;
            this.refusal = refusal;
        }

        @Override
        public int read() throws IOException {
            var next = source.read();
            return count(next < 0 ? -1 : 1) < 0 ? -1 : next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return count(source.read(into, from, length));
        }

        private int count(int more) {
            read += Math.max(0, more);
            if (read > limit.toBytes()) {
                throw new WebApplicationException(refusal, Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return more;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
