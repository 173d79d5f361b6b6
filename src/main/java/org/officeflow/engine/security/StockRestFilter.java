package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's own REST interface, by itself and inside the web apps. It closes two questions to everybody but
 * administrators: the groups of somebody else, and whether a password is right.
 */
final class StockRestFilter extends OncePerRequestFilter {

    private final EngineLogin engineLogin;

    StockRestFilter(EngineLogin engineLogin) {
        this.engineLogin = engineLogin;
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
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only an administrator may ask this.");
            return;
        }
        StockRest.enter();
        try {
            chain.doFilter(request, response);
        } finally {
            StockRest.leave();
        }
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
        return path.endsWith("/identity/groups") && asked != null && !List.of(asked).stream().allMatch(user::equals);
    }
}
