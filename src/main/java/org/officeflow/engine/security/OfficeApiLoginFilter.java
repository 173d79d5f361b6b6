package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Our own REST interface also takes the login of the web apps, so that their pages can call it: a change then has to carry the
 * web apps' token.
 */
final class OfficeApiLoginFilter extends OncePerRequestFilter {

    private static final Words WORDS = Words.of("engine");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final EngineLogin engineLogin;

    OfficeApiLoginFilter(EngineLogin engineLogin) {
        this.engineLogin = engineLogin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = WebAppSession.userOf(request).filter(engineLogin::exists);
        if (SecurityContextHolder.getContext().getAuthentication() == null && user.isPresent()) {
            if (!READING.contains(request.getMethod()) && !WebAppSession.hasToken(request)) {
                response.sendError(
                        HttpServletResponse.SC_FORBIDDEN, WORDS.say(Language.of(request), "page-out-of-date"));
                return;
            }
            var groups = AuthorityUtils.createAuthorityList(engineLogin.groupsOf(user.get()));
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(user.get(), null, groups)));
        }
        chain.doFilter(request, response);
    }
}
