package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for whom it works while a request is served, and takes it back in any case. */
final class EngineUserFilter extends OncePerRequestFilter {

    private final IdentityService identityService;

    EngineUserFilter(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        try {
            identityService.clearAuthentication();
            if (login instanceof UsernamePasswordAuthenticationToken && login.isAuthenticated()) {
                var groups = login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList();
                identityService.setAuthentication(login.getName(), groups, null);
            }
            chain.doFilter(request, response);
        } finally {
            identityService.clearAuthentication();
        }
    }
}
