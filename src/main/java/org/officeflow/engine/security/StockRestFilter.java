package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's own REST interface, by itself and inside the web apps. It closes two questions to everybody but
 * administrators: the groups of somebody else, and whether a password is right.
 */
final class StockRestFilter extends OncePerRequestFilter {

    private static final Words WORDS = Words.of("engine");

    private final EngineLogin engineLogin;
    private final int mostResults;

    StockRestFilter(EngineLogin engineLogin, int mostResults) {
        this.engineLogin = engineLogin;
        this.mostResults = mostResults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!StockRest.serves(request)) {
            chain.doFilter(request, response);
            return;
        }
        var user = user(request);
        if (asksAboutOthers(request, user) && !engineLogin.groupsOf(user).contains(Groups.CAMUNDA_ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, WORDS.say(Language.of(request), "administrator-asks"));
            return;
        }
        StockRest.enter();
        try {
            chain.doFilter(isWebApps(request) ? limited(request) : request, response);
        } finally {
            StockRest.leave();
        }
    }

    private static boolean isWebApps(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/engine/");
    }

    /** Cockpit asks for some lists without saying how many it wants, which the engine refuses: the most it would give. */
    private HttpServletRequest limited(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && query.contains("maxResults=")) {
            return request;
        }
        var limit = "maxResults=" + mostResults;
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return query == null || query.isEmpty() ? limit : query + "&" + limit;
            }
        };
    }

    private static String user(HttpServletRequest request) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest/") && login != null
                ? login.getName()
                : WebAppSession.userOf(request).orElse("");
    }

    private static boolean asksAboutOthers(HttpServletRequest request, String user) {
        var path = request.getRequestURI();
        if (path.endsWith("/identity/verify")) {
            return true;
        }
        var asked = request.getParameterValues("userId");
        return path.endsWith("/identity/groups")
                && asked != null
                && !List.of(asked).stream().allMatch(user::equals);
    }
}
