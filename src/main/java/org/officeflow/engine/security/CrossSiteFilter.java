package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a page of another site asks a browser for. The desktop Modeler is the one exception and for the
 * engine's REST interface alone: it sends the origin {@code file://}, which no web page can send (a page opened from a disk in
 * a browser sends {@code null}), and has to bring its password with each request anyway.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    private static final Words WORDS = Words.of("engine");

    /** Origin of the desktop Modeler's window. */
    static final String MODELER = "file://";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod()) && !isModeler(request) && comesFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, WORDS.say(Language.of(request), "other-site"));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isModeler(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest/")
                && MODELER.equals(request.getHeader("Origin"));
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        return request.getHeader("Origin") != null && !isWelcomePage(request) && isForeignOrigin(request);
    }

    /**
     * The page that nobody logs in to says nothing of where it stands, not even to itself: its own forms come without an origin. They
     * hold a word of their own, and their cookie goes along with no form of another site.
     */
    private static boolean isWelcomePage(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return (path.equals(SecurityChains.WELCOME) || path.startsWith(SecurityChains.WELCOME + "/"))
                && "null".equals(request.getHeader("Origin"));
    }

    private static boolean isForeignOrigin(HttpServletRequest request) {
        try {
            return CorsUtils.isCorsRequest(request);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
